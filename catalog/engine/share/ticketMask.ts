import type { Explained } from '../report';
import { redact, type RedactOptions } from './redact';

const USER_NAMES = /^(?:user|member|owner|operator|from|to$|contact|admin|inviter|invitee)/i;
const GROUP_NAMES = /^(?:group|room|chatroom|thread)/i;

/** Words that a text of the paste may hold beside a value; the value must stand alone. */
const standingAlone = (value: string): RegExp =>
  new RegExp(`(?<![\\w.@-])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w@-])`, 'g');

function knownValues({ response, candidates }: Explained, options: RedactOptions): string[] {
  const captured = candidates.flatMap(({ values }) => Object.entries(values));
  const subjects = response.failures.flatMap(({ subject }): [string, string][] => (subject ? [['user', subject]] : []));
  const isAsked = (name: string): boolean =>
    (options.users === true && USER_NAMES.test(name)) || (options.groups === true && GROUP_NAMES.test(name));
  return [...captured, ...subjects].flatMap(([name, value]) => (value !== '' && isAsked(name) ? [value] : []));
}

const APP_KEY_IN_PATH = /^\/[\w-]+\/[\w-]+(?=\/)/;

/**
 * Masks the texts of one response: secrets always, and the identities that are asked for. What the explanation has recognized as a user or a
 * group is masked wherever it stands alone, not only where the words around it tell.
 */
export function maskFor(explained: Explained, options: RedactOptions): (text: string) => string {
  const patterns = knownValues(explained, options).map(standingAlone);
  return (text) => {
    const masked = patterns.reduce((rest, pattern) => rest.replace(pattern, '***'), redact(text, options));
    return options.appKeys ? masked.replace(APP_KEY_IN_PATH, '/***/***') : masked;
  };
}
