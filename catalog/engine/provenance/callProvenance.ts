import type { Operations } from '../operations';
import { readPath } from '../urls';
import { fieldsOf, plainName } from '../read/body/fields';
import { isLabeled, isOfClass, namesOwnServer } from './bodyProvenance';
import type { FoundResponse } from '../report';
import {
  clusterHosts,
  interfaceSegment,
  isApiHost,
  keycloakPath,
  loginSegment,
  namedApi,
  otherFields,
  otherHosts,
  otherNumbering,
  otherServerHeaders,
  otherServices,
  usergridHosts,
  usergridPath,
  vendorNames,
  vendorHosts,
  versionSegment,
} from './provenanceTables';

/** Why a host or path belongs to another service; null if it may belong to this API. */
export function foreignCall(host: string | null, path: string): string | null {
  if (keycloakPath.test(path)) return 'oauth';
  if (usergridPath.test(path)) return 'usergrid';
  if (host === null) return null;
  if (usergridHosts.test(host)) return 'usergrid';
  return otherHosts.test(host) ? 'other-api' : null;
}

/** How far from a response a URL can be and still be the one that was called. */
const near = 300;
/** How far above a body its headers can begin. */
const headersReach = 2000;

/**
 * Whether a call goes to another service. The path decides, because closed networks have their own gateways and
 * hosts. It must be a documented path after `/{org_name}/{app_name}` or `/app-id/{app_id}`. On the vendor's hosts,
 * and for a path with an App Key but without a host, the call may be unknown to the catalog.
 */
export function isOtherServicesCall(operations: Operations, path: string, givenHost: string | null): boolean {
  const { segments, host: pathHost } = readPath(path);
  const host = (givenHost ?? pathHost ?? '').toLowerCase().replace(/:\d+$/, '');
  if (otherHosts.test(host)) return true;
  if (vendorHosts.test(host)) return false;
  const afterKey = segments.slice(2);
  const isNoOrg = isNoKey(segments[0] ?? '', segments[1] ?? '');
  if (afterKey.length > 0 && !isNoOrg) {
    if (host === '' || operations.find(null, `/${afterKey.join('/')}`).length > 0) return false;
  }
  return host !== '' || isNoOrg || operations.find(null, path).length === 0;
}

const isNoKey = (org: string, app: string): boolean =>
  loginSegment.test(org) || interfaceSegment.test(org) || versionSegment.test(app);

/**
 * The responses next to which the text mentions another service, by name or URL, and not this API. For a response
 * with a call, only that call counts.
 */
export function findOtherServices(
  operations: Operations,
  text: string,
  responses: readonly FoundResponse[],
): ReadonlySet<FoundResponse> {
  const hasUrls = text.includes('://');
  return new Set(
    responses.filter((response, at) => {
      const { call, request, exception, start, end } = response;
      if (vendorNames.test(exception ?? '')) return false;
      if (call !== null && isAnswerOfAnother(operations, text, response)) return true;
      if (isApiHost(request.host)) return false;
      const above = Math.max(responses[at - 1]?.end ?? 0, start - headersReach);
      if (otherServerHeaders.test(text.slice(above, end))) return true;
      if (namesOwnServer(text.slice(Math.max(above, start - near), start), text.slice(end, end + near))) return true;
      const isCallKnown = call !== null && !isServedRequest(operations, response);
      // The app key in a message may be any name.
      const beside = around(text, response).replace(response.message ?? '', '');
      if (!vendorNames.test(beside) && isOfProgram(text, response, isCallKnown)) return true;
      if (!hasUrls || call !== null) return false;
      const urls = [
        lastUrl(text.slice(Math.max(0, start - near), start)),
        lastUrl(text.slice(Math.max(start, end - near), end)),
        firstUrl(text.slice(end, end + near)),
      ];
      const strange = urls.flatMap((url) => (url === null ? [] : [isOtherServicesCall(operations, url, null)]));
      return strange.length > 0 && strange.every(Boolean);
    }),
  );
}

const around = (text: string, { start, end }: FoundResponse): string =>
  text.slice(Math.max(0, start - near), end + near);

/**
 * Whether the text next to a response names another service, or shows that a program wrote the words itself: it is part
 * of code, a listing has fields of other services on its lines, or a message is what a program threw.
 */
function isOfProgram(text: string, response: FoundResponse, isCallKnown: boolean): boolean {
  const { start, end, format, error } = response;
  const nearby = around(text, response);
  if (otherServices.test(nearby) || namedApi.test(nearby)) return true;
  if (!isCallKnown && (clusterHosts.test(nearby) || isLabeled(lineBefore(text, start), response))) return true;
  const before = lineBefore(text, start);
  const after = text.slice(end, end + near);
  const [rest = ''] = after.split('\n', 1);
  if (format === 'listing') return hasOtherKeys(before + text.slice(start, end) + rest);
  if (format !== 'message') return answering.test(before + (text.slice(start, end).split('{', 1)[0] ?? ''));
  if (argument.test(before) || otherNumbering.test(rest) || namedApi.test(text.slice(0, near))) return true;
  return (
    error === null &&
    (isOfClass(`${before} ${rest}`) || stackFrame.test(after) || (/["'`]$/.test(before) && literalEnd.test(after)))
  );
}

/** The text before a response on its line. */
const lineBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - near), start)
    .split('\n')
    .at(-1) ?? '';

const hasOtherKeys = (lines: string): boolean =>
  Array.from(lines.matchAll(/(?:^|[\s,;|&{[(])(\w{2,24})=/g), ([, name]) => plainName(name ?? '')).some(
    (name) => name === 'path' || otherFields.includes(name),
  );

/** The line below a message shows where a program threw it. */
const stackFrame = /^[^\n]{0,40}\r?\n\s{1,8}at [\w.$<>\s]{1,200}\(/;
/** A text that code hands to a function: `throw new Denied("…`. An RPC error has no body that this API could send. */
const argument = /\w\s?\([^()\n]{0,80}["'`]$|\brpc error: code = \w+ desc = $/;
/** The end of a text in code: `'…',` or `"…";`. */
const literalEnd = /^[.!]?["'`]\s?[,;]\s*(?:\n|$)/;
/** Code of a server that answers with a body. */
const answering = /(?:\.(?:json|body|send|render|\w*[Ee]qual\w*)|\bjsonify)\(\s*$/;

const url = /https?:\/\/[\w.:@-]{1,255}(?:\/[^\s"'`<>\\,;，。）)\]}|“”‘’]*)?/gi;

const firstUrl = (text: string): string | null => text.match(url)?.[0] ?? null;
const lastUrl = (text: string): string | null => text.match(url)?.at(-1) ?? null;

/**
 * Whether a call outside this API is the request that the reader's backend was serving (see `isPathAlone`). Such a
 * call says nothing about the response.
 */
export const isServedRequest = (operations: Operations, response: FoundResponse): boolean =>
  isPathBeside(response) && isOtherServicesCall(operations, response.call?.path ?? '', null);

/** Whether a response only has a path beside it, which is not one of a login server. */
const isPathBeside = (response: FoundResponse): boolean =>
  isPathAlone(response) && !readPath(response.call?.path ?? '').segments.some((segment) => loginSegment.test(segment));

/** Whether a call outside this API got the response. A path beside it did if only a status and an error type are between. */
function isAnswerOfAnother(operations: Operations, text: string, response: FoundResponse): boolean {
  const { call, request, start, error, message, body } = response;
  const path = call?.path ?? '';
  const isStrange = isOtherServicesCall(operations, path, request.host);
  if (!isPathBeside(response)) return isStrange;
  if (error === null && message === null) return false;
  if (!isStrange && (operations.resource(path) !== null || operations.find(null, path).length > 0)) return false;
  return !fieldsOf(body).has('duration') && pathBefore.test(lineBefore(text, start).replace(error ?? '', ''));
}

/** `PUT /owners -> 403`, `"PUT /owners HTTP/1.1" 403`. */
const pathBefore = /\b(?:GET|POST|PUT|DELETE|PATCH)\W{1,3}\/[^\s|"]*(?: HTTP\/[\d.]+)?[^a-z]*$/i;

/** Whether a response certainly belongs to its call. */
const showsExchange = ({ format, kind }: FoundResponse): boolean =>
  kind === 'partial' || kind === 'success' || (kind === 'error' && (format === 'http' || format === 'har'));

/**
 * Whether the text next to a response contains only a path without a host, and it is not certain that it was the
 * call. Logs mention the requests to their own server in this way.
 */
export const isPathAlone = (response: FoundResponse): boolean =>
  response.call !== null && response.request.host === null && !showsExchange(response);
