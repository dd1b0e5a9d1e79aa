import { inLocale, tablePath } from '../../engine/share/permalink';
import type { Locale } from '../../engine/types';
import { escaped, type Address } from './texts';
import { publishWords } from './words';

/** Content of `robots.txt`, which allows everything. It names the sitemap if the origin of the site is known. */
export const robotsText = (address: Address, hasOrigin: boolean): string =>
  ['User-agent: *', 'Allow: /', ...(hasOrigin ? ['', `Sitemap: ${address('/sitemap.xml')}`] : [])].join('\n') + '\n';

/** Content of `opensearch.xml`, which lets the browser's address bar search the table. It requires absolute URLs. */
export function openSearchXml(address: Address, locale: Locale): string {
  const { title, summary } = publishWords[locale].llms;
  const search = `${address(tablePath({}, locale))}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${locale === 'zh' ? '环信 REST 错误' : 'Easemob errors'}</ShortName>
  <LongName>${escaped(title)}</LongName>
  <Description>${escaped(summary)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${locale === 'zh' ? 'zh-CN' : 'en'}</Language>
  <Image width="16" height="16" type="image/svg+xml">${escaped(address('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escaped(search)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escaped(address(inLocale('/opensearch.xml', locale)))}"/>
</OpenSearchDescription>
`;
}
