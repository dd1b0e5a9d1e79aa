import type { Explained } from '../report';
import { messageTemplate } from '../triage/outcome';
import type { Locale } from '../types';
import { callWithoutVariant } from '../urls';
import { encode } from './fragment';
import { asCode } from './pastedText';
import { redact } from './redact';

/** A report of an error that is not in the catalog. */
export interface MissingReport {
  title: string;
  /** Markdown with the status, error, message template, call and shape of the body, but never the body itself. */
  body: string;
  /** URL that opens a prefilled issue; null if no repository is configured. */
  url: string | null;
}

const words: Record<
  Locale,
  Record<'title' | 'status' | 'error' | 'errorCode' | 'message' | 'call' | 'shape', string>
> = {
  zh: {
    title: '目录里没有：',
    status: '状态码',
    error: 'error',
    errorCode: 'error_code',
    message: '消息（值已去掉）',
    call: '接口',
    shape: '响应的字段',
  },
  en: {
    title: 'Not in the catalog: ',
    status: 'Status',
    error: 'error',
    errorCode: 'error_code',
    message: 'Message, values taken out',
    call: 'Call',
    shape: 'Fields of the response',
  },
};

const mostFields = 30;
const deepest = 3;
/** Keys that are field names. Keys with digits or other characters may be values of the caller. */
const FIELD_NAME = /^[A-Za-z_]{1,40}$/;

/** Describes the fields of a body without their values: `{ error: string, data: [{ reason: string }] }`. */
export function shapeOf(body: unknown, depth = 0): string {
  if (body === null) return 'null';
  if (typeof body !== 'object') return typeof body;
  if (depth >= deepest) return '…';
  if (Array.isArray(body)) return body.length === 0 ? '[]' : `[${shapeOf(body[0], depth + 1)}]`;
  const fields = Object.entries(body)
    .slice(0, mostFields)
    .map(([name, value]) => `${FIELD_NAME.test(name) ? name : '…'}: ${shapeOf(value, depth + 1)}`);
  return fields.length === 0 ? '{}' : `{ ${[...new Set(fields)].join(', ')} }`;
}

const longestAddress = 6000;

function addressOf(repository: string, title: string, body: string): string | null {
  if (!/^https:\/\/[^\s?#]+$/.test(repository)) return null;
  const address = `${repository.replace(/\/+$/, '')}/issues/new?title=${encode(title)}&body=${encode(body)}`;
  return address.length > longestAddress
    ? `${repository.replace(/\/+$/, '')}/issues/new?title=${encode(title)}`
    : address;
}

/**
 * Writes a report about a response that no entry explains. It has everything that a new entry needs, but no data of
 * the caller: secrets are masked, and the values are removed from the message. `repository` is the URL of the
 * project's repository, or empty.
 */
export function missingReport({ response, endpoint }: Explained, locale: Locale, repository = ''): MissingReport {
  const text = words[locale];
  const { status, error, errorCode, message, body } = response;
  const template = message === null ? null : messageTemplate(redact(message));
  const masked = error === null ? null : redact(error);
  const what = [status, masked, template].filter((part) => part !== null && part !== '').join(' ');
  const title = `${text.title}${asCode(what).slice(1, -1).slice(0, 120)}`;
  const facts: [string, string | number | null][] = [
    [text.status, status],
    [text.error, masked],
    [text.errorCode, errorCode],
    [text.message, template],
    [text.call, endpoint === null ? null : callWithoutVariant(endpoint)],
    [text.shape, typeof body === 'object' && body !== null ? shapeOf(body) : null],
  ];
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}: ${asCode(String(value))}`]));
  const report = `${lines.join('\n')}\n`;
  return { title, body: report, url: addressOf(repository, title, report) };
}
