import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { expect, it } from 'vitest';
import type { Locale } from '../../../../catalog/engine/types';
import { homeLists } from '../../../../components/home/homeLists';
import { homeView } from '../../../../components/home/homeView';
import { homeListWords } from '../../../../components/words/homeLists';
import { smallCatalog } from '../smallCatalog';

const drawn = (locale: Locale, common: string[]): Promise<string> => {
  const view = homeView(smallCatalog, common, locale);
  return renderToString(createSSRApp(() => homeLists(view, homeListWords[locale], (place) => `/${place}`)));
};

const text = (html: string): string => html.replace(/<[^>]*>/g, '');

it('a common error shows its status, title, type and message, with the names of placeholders', async () => {
  const html = await drawn('en', ['user-gone']);
  expect(html).toContain('<a href="/errors/user-gone">');
  expect(html).toContain('<var>username</var>');
  expect(text(html)).toContain('403\nuser-gone\nforbidden_op user username is gone');
});

it('statuses are grouped by their first digit, and areas show how much they contain', async () => {
  const html = text(await drawn('zh', []));
  expect(html).toMatch(/4xx：请求的问题403\n[^\n]*429\n.*5xx：服务的问题502\n/s);
  expect(html).toMatch(/\d 个(?:错误|接口)/);
});
