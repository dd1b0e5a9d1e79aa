import { isStandIn } from '../match/values';
import type { Finding } from '../report';
import type { Check, CheckContext } from './context';

const hourInMs = 3_600_000;
const beijingOffset = 8 * hourInMs;

/** The hour of the message history is `YYYYMMDDHH`, in Beijing time on clusters in China and in UTC on the others. */
export const historyTime: Check = {
  rule: 'history-time',
  check(context) {
    const time = timeOf(context);
    if (time === undefined || isStandIn(time)) return [];
    const hour = hourOf(time);
    if (hour === null) return [wrongForm(time)];
    return hour - beijingOffset > context.time ? [inFuture(time, hour, context.time)] : [];
  },
};

function timeOf({ values, parameters, call }: CheckContext): string | undefined {
  return values.time ?? (call?.includes('/chatmessages/') === true ? parameters.get('time') : undefined);
}

/** Milliseconds of the hour read as UTC; null for what is no such hour. */
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
    zh: `“${time}” 不是 YYYYMMDDHH 形式的时间：年 4 位，月、日、时各 2 位，时为 00 到 23，例如 2026010209。`,
    en: `“${time}” is no time of the form YYYYMMDDHH: four digits of the year, two each of month, day and hour (00 to 23), as in 2026010209.`,
  },
});

/** Future by Beijing time is future by UTC as well, so that the cluster need not be known. */
const inFuture = (time: string, hour: number, now: number): Finding => ({
  rule: 'history-time-future',
  value: time,
  text: {
    zh: `${time} 按北京时间还在未来（响应时为 ${stamp(now + beijingOffset)}），按 UTC 更晚；只能取已经过去的小时。`,
    en: `${time} lay in the future by Beijing time (${stamp(now + beijingOffset)} at the time of the answer), and more so by UTC; only past hours can be fetched${hour - now > 365 * 24 * hourInMs ? '; check the year' : ''}.`,
  },
});

const stamp = (time: number): string => new Date(Math.min(time, 8e15)).toISOString().slice(0, 13).replace(/[-T]/g, '');
