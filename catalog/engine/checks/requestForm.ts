import type { Finding } from '../report';
import type { Check, CheckContext } from './context';

const curly = /[“”‘’„‟]/;
/** Characters that an input method or a word processor puts where JSON needs plain ones, by code point. */
const lookAlikes = new Map([
  ['8220', '“'],
  ['8221', '”'],
  ['8216', '‘'],
  ['8217', '’'],
  ['65292', '，'],
  ['65306', '：'],
  ['65371', '｛'],
  ['65373', '｝'],
]);

/** Quotes and punctuation of the JSON that was sent: in the request itself, or as the parser's message names them. */
export const jsonCharacters: Check = {
  rule: 'json-characters',
  check({ response: { request }, requestBody, values }: CheckContext) {
    const named = lookAlikes.get(/^\d+/.exec(values.code ?? '')?.[0] ?? '');
    const sent = request.body !== null && requestBody === null ? curly.exec(request.body)?.[0] : undefined;
    const character = named ?? sent;
    return character === undefined ? [] : [lookAlike(character)];
  },
};

const lookAlike = (character: string): Finding => ({
  rule: 'curly-quotes-in-json',
  value: character,
  text: {
    zh: `发送的 JSON 里有 “${character}”：JSON 只认英文半角的引号、冒号、逗号和括号，多半是从文档或聊天窗口复制来的。`,
    en: `The JSON that was sent has a “${character}”: JSON knows only the plain quote, colon, comma and brackets. It usually comes in when text is copied from a document or a chat.`,
  },
});

/** Calls with a JSON body need `Content-Type: application/json`; uploads are multipart. */
export const contentType: Check = {
  rule: 'content-type',
  check({ response: { request, call, status }, requestBody }: CheckContext) {
    const method = call?.method ?? (request.body === null ? 'GET' : 'POST');
    const isUpload = /\/(?:chatfiles|share_files)\/?$/.test(call?.path ?? '');
    const sendsJson = (method === 'POST' || method === 'PUT') && !isUpload && (requestBody !== null || status === 415);
    if (!sendsJson) return [];
    if (request.contentType === null) return status === 415 && request.host !== null ? [noType] : [];
    return /^application\/(?:[\w.+-]+\+)?json\b/i.test(request.contentType.trim())
      ? []
      : [otherType(request.contentType.slice(0, 80))];
  },
};

const noType: Finding = {
  rule: 'content-type-missing',
  value: '',
  text: {
    zh: '请求没有 Content-Type；发送 JSON 时要写 Content-Type: application/json。',
    en: 'The request has no Content-Type; with a JSON body, send Content-Type: application/json.',
  },
};

const otherType = (type: string): Finding => ({
  rule: 'content-type-not-json',
  value: type,
  text: {
    zh: `Content-Type 是 ${type}，请求体却是 JSON；应为 application/json。`,
    en: `Content-Type is ${type}, but the body is JSON; it has to be application/json.`,
  },
});
