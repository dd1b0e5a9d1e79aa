import type { Finding } from '../report';
import type { Check, CheckContext } from './context';

/** The vendor's sites that are no REST servers. */
const websites = /^(?:www|console|docs?|docs-im(?:-beta)?|doc-im|support)\.easemob\.com$/;

/** The host of the request: a REST server of the app's cluster, with no stand-in left in it. */
export const host: Check = {
  rule: 'host',
  check({ response: { request }, path }: CheckContext) {
    const name = (request.host ?? path?.host ?? '').toLowerCase().replace(/:\d+$/, '');
    if (name === '') return [];
    if (/[{}<>$]|^x{3,}|^(?:host|restapi|rest_api|your[-_]?\w*)$/.test(name))
      return [finding('host-placeholder', name, leftIn(name))];
    return websites.test(name) ? [finding('host-website', name, website(name))] : [];
  },
};

const finding = (rule: string, value: string, text: Finding['text']): Finding => ({ rule, value, text });

const leftIn = (name: string): Finding['text'] => ({
  zh: `主机 ${name} 是占位文字，要换成应用所在集群的 REST 域名（见控制台的应用详情）。`,
  en: `The host ${name} is a stand-in; put in the REST domain of the app's cluster, which the console shows with the app's details.`,
});

const website = (name: string): Finding['text'] => ({
  zh: `${name} 是网站，不是 REST 服务器；请换成应用所在集群的 REST 域名（见控制台的应用详情）。`,
  en: `${name} is a website and no REST server; use the REST domain of the app's cluster, which the console shows with the app's details.`,
});
