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
    lead: '粘贴响应体、curl 输出或日志片段，也可以拖入日志文件。',
  },
};
