import type { RateLimit } from '../types';
import type { Finding } from '../report';
import { type Check, type CheckContext, isHidden, parse } from './context';

/** Compares the size in a message with the limit in the same message. */
export const capturedLimit: Check = {
  rule: 'size-over-limit',
  check({ values }: CheckContext) {
    const [size, limit] = [Number(values.size), Number(values.limit)];
    if (!Number.isFinite(size) || !Number.isFinite(limit) || values.size === '' || size <= limit) return [];
    return [
      {
        rule: 'size-over-limit',
        value: String(size),
        text: {
          zh: `这次提交了 ${size} 个，一次最多 ${limit} 个。`,
          en: `This call listed ${size}. One call accepts at most ${limit}.`,
        },
      },
    ];
  },
};

const curly = /[“”‘’„‟]/g;
/** Characters that input methods and word processors insert instead of the plain ones that JSON needs. */
const lookAlikes = '“”‘’，：｛｝';

/** Looks for curly quotes in a request body that is JSON without them, and for any look-alike in the parser's message. */
export const jsonCharacters: Check = {
  rule: 'json-characters',
  check({ response: { request }, requestBody, values }: CheckContext) {
    const named = [...lookAlikes].find((each) => each.charCodeAt(0) === parseInt(values.code ?? ''));
    const isSent = requestBody === null && request.body !== null && parse(request.body.replace(curly, '"')) !== null;
    const character = named ?? (isSent ? request.body?.match(curly)?.[0] : undefined);
    return character === undefined ? [] : [lookAlike(character)];
  },
};

const lookAlike = (character: string): Finding => ({
  rule: 'curly-quotes-in-json',
  value: character,
  text: {
    zh: `发送的 JSON 里有 “${character}”：JSON 只认英文半角的引号、冒号、逗号和括号。`,
    en: `The JSON in the request contains “${character}”. JSON only allows plain quotes, colons, commas and brackets.`,
  },
});

/** Checks that calls with a JSON body have `Content-Type: application/json`. Some calls take a form and are not checked. */
export const contentType: Check = {
  rule: 'content-type',
  check({ response: { request, call, status }, requestBody }: CheckContext) {
    const method = call?.method ?? (request.body === null ? 'GET' : 'POST');
    const takesForm = /\/(?:chatfiles|share_files|metadata\/user\/[^/]+)\/?$/.test(call?.path ?? '');
    const sendsJson = (method === 'POST' || method === 'PUT') && !takesForm && (requestBody !== null || status === 415);
    if (!sendsJson) return [];
    if (request.contentType === null) return status === 415 && request.showsHeaders ? [noType] : [];
    return isHidden(request.contentType) || /^application\/(?:[\w.+-]+\+)?json\b/i.test(request.contentType.trim())
      ? []
      : [otherType(request.contentType.slice(0, 80))];
  },
};

const noType: Finding = {
  rule: 'content-type-missing',
  value: '',
  text: {
    zh: '请求没有 Content-Type；发送 JSON 时要写 Content-Type: application/json。',
    en: 'The request has no Content-Type. With a JSON body, send Content-Type: application/json.',
  },
};

const otherType = (type: string): Finding => ({
  rule: 'content-type-not-json',
  value: type,
  text: {
    zh: `Content-Type 是 ${type}，请求体却是 JSON；应为 application/json。`,
    en: `Content-Type is ${type}, but the body is JSON. It has to be application/json.`,
  },
});

const hourInMs = 3_600_000;
const beijingOffset = 8 * hourInMs;

/** Checks the hour of the message history: `YYYYMMDDHH`, in Beijing time on clusters in China, otherwise in UTC. */
export const historyTime: Check = {
  rule: 'history-time',
  check(context) {
    const time = timeOf(context);
    if (time === undefined || isHidden(time)) return [];
    const hour = hourOf(time);
    if (hour === null) return [wrongForm(time)];
    return hour - beijingOffset > context.time ? [inFuture(time, context)] : [];
  },
};

function timeOf({ values, parameters, call }: CheckContext): string | undefined {
  return values.time ?? (call?.includes('/chatmessages/') === true ? parameters.get('time') : undefined);
}

/** The hour in milliseconds since 1970, read as UTC. Null if the text is not an hour in this format. */
function hourOf(time: string): number | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(time);
  if (digits === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0] = digits.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24;
  return isReal && year > 2000 ? date.getTime() : null;
}

const wrongForm = (time: string): Finding => ({
  rule: 'history-time-format',
  value: time,
  text: {
    zh: `“${time}” 不是 YYYYMMDDHH 形式的时间，例如 2026010209；时为 00 到 23。`,
    en: `“${time}” is not a time in the format YYYYMMDDHH, such as 2026010209, with an hour from 00 to 23.`,
  },
});

/** An hour that is in the future in Beijing time is also in the future in UTC. The cluster does not matter. */
function inFuture(value: string, { response, time }: CheckContext): Finding {
  const inBeijing = stamp(time + beijingOffset);
  const sent = response.timestamp !== null;
  return {
    rule: 'history-time-future',
    value,
    text: {
      zh: `${value} 按北京时间还在未来（${sent ? '响应时' : '现在'}为 ${inBeijing}）；只能取已经过去的小时。`,
      en: `${value} is in the future in Beijing time (${inBeijing} ${sent ? 'when the response was sent' : 'now'}). Only past hours can be fetched.`,
    },
  };
}

const stamp = (time: number): string => new Date(Math.min(time, 8e15)).toISOString().slice(0, 13).replace(/[-T]/g, '');

/** What a limit counts, in Chinese with the measure word. In English, the unit itself is the word. */
const units: Record<RateLimit['unit'], string> = {
  calls: '次调用',
  messages: '条消息',
  users: '个用户',
  groups: '个群组',
  chatrooms: '个聊天室',
  attributes: '个属性',
  tags: '个标签',
  files: '个文件',
  keywords: '个关键词',
};

/** Compares the number of users, attributes or files in the request with the limits per call in `endpoints.yaml`. */
export const batchSize: Check = {
  rule: 'batch-too-large',
  check: (context) =>
    context.limits.flatMap((limit) => {
      const size = limit.per === 'call' ? sizeOf(limit, context) : 0;
      if (size <= limit.count) return [];
      const unit = units[limit.unit];
      return [
        {
          rule: 'batch-too-large',
          value: String(size),
          text: {
            zh: `请求里有 ${size} ${unit}，一次最多 ${limit.count} ${unit}。`,
            en: `The request lists ${size} ${limit.unit}. One call accepts at most ${limit.count}.`,
          },
        },
      ];
    }),
};

/** Length of the list that the limit is about; 0 if the paste does not show it. Lists in the query are never read. */
function sizeOf({ in: place, parameter }: RateLimit, { requestBody, parameters }: CheckContext): number {
  if (place === 'body') return lengthOf(parameter === undefined ? requestBody : fieldOf(requestBody, parameter));
  return place === 'path' ? listLength(parameters.get(parameter ?? '') ?? '') : 0;
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;

/** The number of items in an array, or of keys in an object. */
function lengthOf(list: unknown): number {
  if (typeof list !== 'object' || list === null) return 0;
  return Array.isArray(list) ? list.length : Object.keys(list).length;
}

const listLength = (list: string): number => list.split(',').filter((item) => item.trim() !== '').length;
