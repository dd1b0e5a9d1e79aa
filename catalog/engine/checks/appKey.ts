import { isStandIn } from '../match/values';
import type { Check, CheckContext } from './context';

/** An App Key is `org#app` as a value and `org/app` in a URL. */
export const appKey: Check = {
  rule: 'app-key-form',
  check: (context) => [...inUrl(context), ...asValue(context)],
};

function inUrl({ response, values }: CheckContext): ReturnType<Check['check']> {
  const path = response.call?.path ?? '';
  const inPath = /^(?:https?:\/\/[^/]{1,255})?\/?([\w-]{1,64})(?:#|%23)([\w-]{1,64})/i.exec(path);
  const inName = [values.orgName, values.appName].find((name) => name !== undefined && /[^/]#/.test(name));
  const seen = inPath === null ? inName : `${inPath[1]}#${inPath[2]}`;
  if (seen === undefined || isStandIn(seen)) return [];
  const wanted = seen.replace('#', '/');
  return [
    {
      rule: 'app-key-in-url',
      value: seen,
      text: {
        zh: `URL 里写了 ${seen}：App Key 的 # 在 URL 中要换成 /，即 /${wanted}/…；# 之后的部分不会发给服务器。`,
        en: `The URL has ${seen}: in a URL the # of the App Key becomes a slash, /${wanted}/…. What follows a # is never sent.`,
      },
    },
  ];
}

function asValue({ values }: CheckContext): ReturnType<Check['check']> {
  const value = values.appKey;
  if (value === undefined || isStandIn(value) || /^[^#/\s]+#[^#/\s]+$/.test(value)) return [];
  return [
    {
      rule: 'app-key-form',
      value,
      text: {
        zh: `“${value}” 不是 App Key 的写法：应为 org_name#app_name，中间一个 #。`,
        en: `“${value}” is not how an App Key is written: org_name#app_name, with one # between.`,
      },
    },
  ];
}
