import type { HomeWords } from './siteWords';
import { zh } from './zh';

/** Chinese text of the home page and of the explainer's page. */
export const homeZh: HomeWords = {
  ...zh,
  home: {
    title: '这个错误是什么意思？',
    lead: '粘贴环信即时通讯 REST API 的响应或日志，查看原因、解决办法和能否重试。',
  },
  explainPage: {
    title: '解释响应',
    instead: '手头没有响应？',
    places: { 'errors/': '搜索错误', 'status/': '按状态码查', 'api/': '按接口查' },
    lead: '看懂一次失败的调用：能不能重试、谁来处理、怎么解决。',
  },
};
