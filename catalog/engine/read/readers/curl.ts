import type { RequestClues } from '../../report';
import { type CallMark, noClues } from '../marks';
import { callOf } from '../urls';
import { shellCommand } from './shell';

const START = /(?:^|[\s$>`"'(;&])curl(?:\.exe)?[ \t]+(?=[-"'h{$\\^`/])/g;
const WITH_DATA = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '--json',
  '-F',
  '--form',
]);
const WITH_ARGUMENT = new Set([
  '-o',
  '--output',
  '-A',
  '--user-agent',
  '-b',
  '--cookie',
  '-e',
  '--referer',
  '-u',
  '--user',
  '-m',
  '--max-time',
  '--connect-timeout',
  '--retry',
  '-w',
  '--write-out',
  '-x',
  '--proxy',
  '-T',
  '--cacert',
  '--resolve',
]);

/** What the words of a command say. */
interface Command {
  /** As it stands behind `-X`; null where it does not. */
  method: string | null;
  /** The word that is a URL or path; null where there is none. */
  url: string | null;
  /** Headers and body that it sends. */
  clues: RequestClues;
}

/** Notes what a header line (`Name: value`) says of the request. */
export function noteHeader(clues: RequestClues, header: string): void {
  const colon = header.indexOf(':');
  const value = header.slice(colon + 1).trim();
  const name = header.slice(0, colon).trim().toLowerCase();
  if (name === 'authorization') clues.authorization = value;
  else if (name === 'content-type') clues.contentType = value;
  else if (name === 'host') clues.host = value;
}

/** Cuts glued short options (`-XPOST`, `-d{}`) in two. */
const split = (words: string[]): string[] =>
  words.flatMap((word) => (/^-[XHd].+/.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]));

function read(words: string[]): Command {
  const command: Command = { method: null, url: null, clues: { ...noClues(), showsHeaders: true } };
  for (let at = 0; at < words.length; at++) {
    const option = words[at] ?? '';
    const argument = words[at + 1] ?? '';
    if (option === '-X' || option === '--request') command.method = argument;
    else if (option === '-H' || option === '--header') noteHeader(command.clues, argument);
    else if (WITH_DATA.has(option)) command.clues.body = argument;
    else if (option === '--url') command.url = argument;
    else if (!WITH_ARGUMENT.has(option)) {
      if (!option.startsWith('-') && option.includes('/')) command.url ??= option;
      continue;
    }
    at++;
  }
  return command;
}

/** Finds "copy as cURL" commands: the call, the headers and the body they send. Values inside belong to the request. */
export function findCurlCommands(text: string): CallMark[] {
  const marks: CallMark[] = [];
  let behind = 0;
  for (const match of text.matchAll(START)) {
    const start = match.index + match[0].indexOf('curl');
    if (start < behind) continue;
    const { words, end } = shellCommand(text, match.index + match[0].length);
    behind = end;
    const { method, url, clues } = read(split(words));
    const called = callOf(method ?? (clues.body === null ? 'GET' : 'POST'), url);
    if (!called) continue;
    clues.host ??= called.host;
    marks.push({ start, end, call: called.call, host: called.host, strong: true, clues });
  }
  return marks;
}
