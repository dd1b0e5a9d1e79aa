import type { FoundResponse } from '../report';
import { blankResponse } from './found';

const LONGEST = 80;
/** Words people put around a status when they have nothing else. */
const SMALL_TALK =
  /\b(?:http|https|status|statuscode|code|error|err|errors|response|returned?|returns|got|get|getting|rest|api|request|server|the|a|an|is|what|why|with|of|failed|failure|im|easemob|line|exception)\b|环信|报错|报|错误码|错误代码|错误|返回码|返回|状态码|响应码|响应|状态|接口|请求|调用|服务器|服务端|出现|提示|异常|失败|是什么意思|是什么|什么意思|为什么|怎么回事|怎么办|怎么解决|一直|总是|了|是|的|个|码|为|吗|呢/gi;
const STATUS = /(?:^|[^\d.\-/])([45]\d\d)(?![\d.%])/;

/**
 * A paste that is nothing but a status: `403`, `error 403`, `报错403`, `HTTP429`. Null when anything else is said: digits in a
 * sentence can be an id.
 */
export function bareStatus(text: string): FoundResponse | null {
  const start = text.length - text.trimStart().length;
  const said = text.trim();
  if (said.length === 0 || said.length > LONGEST) return null;
  const glued = said.replace(/\b(http|code|status|err|error)(?=\d)/gi, '$1 ');
  const digits = STATUS.exec(glued)?.[1];
  if (digits === undefined) return null;
  const rest = glued.replace(digits, ' ').replace(SMALL_TALK, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  return { ...blankResponse('status', start, start + said.length), status: Number(digits) };
}
