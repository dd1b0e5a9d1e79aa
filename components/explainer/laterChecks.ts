import type { FindWrongValues } from '../../catalog/engine/check';
import type { Finding } from '../../catalog/engine/report';

/** Values of messages that checks compare. User IDs are checked too, but most of them are plain. */
const compared = /^(?:size|limit|code|time|appKey|orgName|appName)$/;
/** A user ID or another value without anything that a check looks for. */
const plainValue = /^[\w.-]{0,64}$/;
/** A path without a host, an App Key with `#`, a list, or a time of the message history. */
const plainPath = /^\/(?!.*\bchatmessages\b)[\w./{}-]{0,63}$/;

/** Whether a check could find anything: the paste shows more of the request than a plain path, or a message has special values. */
export const needsChecks: (...checked: Parameters<FindWrongValues>) => boolean = ({ request, call }, best) =>
  Object.values(request).some((shown) => shown !== null && shown !== false) ||
  (call !== null && !plainPath.test(call.path)) ||
  Object.entries(best?.values ?? {}).some(([name, value]) => compared.test(name) || !plainValue.test(value));

/** Checks values with code that is loaded when a response first needs it. */
export interface LaterChecks {
  /** Returns the findings, or a list to which `finish` adds them when the code has loaded. */
  findWrong: FindWrongValues;
  /** Completes all lists of findings. Rejects if the code does not load; the next call tries again. */
  finish: () => Promise<void>;
  /** Loads the code. */
  load: () => Promise<void>;
}

/** Checks with code from `loadCode`. Most first answers are about a body alone, in which there is nothing to check. */
export function createLaterChecks(loadCode: () => Promise<{ findWrongValues: FindWrongValues }>): LaterChecks {
  let findNow: FindWrongValues | undefined;
  const waiting: { checked: Parameters<FindWrongValues>; findings: Finding[] }[] = [];
  const findWrong: FindWrongValues = (...checked) => {
    if (findNow) return findNow(...checked);
    const findings: Finding[] = [];
    if (needsChecks(...checked)) waiting.push({ checked, findings });
    return findings;
  };
  async function load(): Promise<void> {
    const { findWrongValues } = await loadCode();
    findNow = findWrongValues;
    for (const { checked, findings } of waiting.splice(0)) findings.push(...findWrongValues(...checked));
  }
  const finish = async (): Promise<void> => {
    if (waiting.length > 0) await load();
  };
  return { findWrong, finish, load };
}
