import { parseRichText, plainText } from '../../engine/richText';
import type { CallKey, CallText, ErrorEntry, Locale, Operation, PartialFailure, StatusEntry } from '../../engine/types';
import type { Explained } from '../../engine/report';
import { operationsOf } from '../../engine/urls';
import { ownerWords, retryAdvice, retryWords } from '../../engine/wordsAndPaths';
import { entryWords } from './entryWords';
import { wrap, type Paint } from './layout';
import { cliWords } from './words';

/** The reader of a text, and the layout that their terminal needs. */
export interface Reader {
  /** Language of all output. */
  locale: Locale;
  /** Columns to wrap at. A Chinese character takes two. */
  width: number;
  /** Whether the terminal shows styles. Otherwise, texts are plain. */
  hasColor: boolean;
}

/** Everything that is needed to write a report. */
export interface Writer extends Reader {
  /** Styles a text, or returns it unchanged if the terminal shows no styles. */
  paint: Paint;
  /** The error entry or partial failure with this id; undefined if there is none. */
  entry: (id: string) => ErrorEntry | PartialFailure | undefined;
  /** The entry of an HTTP status; undefined if there is none, and for null. */
  status: (status: number | null) => StatusEntry | undefined;
  /** The entries that share the error type of a response that says nothing else. */
  ofTypeAlone: (explained: Explained) => ErrorEntry[];
  /** All operations of the catalog, for the titles of calls. */
  operations: readonly Operation[];
}

/** Captured values by placeholder name. */
export type Values = Readonly<Record<string, string>>;

/** A catalog text as plain words, with captured values filled in. */
export const worded = (text: string, values: Values): string =>
  plainText(parseRichText(text, Object.keys(values)), values);

/** Indentation of everything below a headline. */
export const indent = '   ';

/** Wraps a text below a headline. */
export const paragraph = (text: string, { width }: Reader): string => wrap(text, width, indent);

const mostNames = 3;

/** Titles of the first few calls that the keys stand for. */
function callNames(keys: readonly CallKey[], { locale, operations }: Writer): string {
  const titles = [...new Set(keys.flatMap((key) => operationsOf(key, operations).map(({ title }) => title[locale])))];
  const more = titles.length - mostNames;
  const named = titles.slice(0, mostNames).join(cliWords[locale].listComma);
  return more > 0 ? named + cliWords[locale].more(more) : named;
}

/** A statement. If the call is not known, the calls it applies to are added. */
function statement(text: CallText, values: Values, writer: Writer): string {
  const words = worded(text[writer.locale], values);
  return text.when ? `${callNames(text.when, writer)}${entryWords[writer.locale].colon}${words}` : words;
}

const section = (head: string, texts: readonly CallText[], values: Values, writer: Writer): string[] => [
  `${indent}${writer.paint('bold', head)}`,
  ...texts.map((text) => wrap(statement(text, values, writer), writer.width, `${indent}- `)),
];

const withoutCalls = ({ zh, en }: CallText): CallText => ({ zh, en });

const holdsFor = ({ when }: CallText, call: CallKey, operations: readonly Operation[]): boolean =>
  !when || when.some((key) => operationsOf(key, operations).some((operation) => operation.key === call));

/** Statements that apply to the call in the paste. If the call is not known, all statements. */
const applicable = (texts: readonly CallText[], call: CallKey | null, { operations }: Writer): CallText[] => {
  const own = call === null ? [] : texts.filter((text) => holdsFor(text, call, operations)).map(withoutCalls);
  return own.length > 0 ? own : [...texts];
};

/** Title, causes, fixes, retry and owner of an entry, as lines. If the call is known, only what applies to it. */
export function advice(
  entry: ErrorEntry | PartialFailure | StatusEntry,
  call: CallKey | null,
  values: Values,
  writer: Writer,
): string[] {
  const words = entryWords[writer.locale];
  return [
    writer.paint('bold', paragraph(worded(entry.title[writer.locale], values), writer)),
    ...section(words.causes, applicable(entry.causes, call, writer), values, writer),
    ...section(words.fixes, applicable(entry.fixes, call, writer), values, writer),
    paragraph(`${words.retry}${words.colon}${retryWords[writer.locale][retryAdvice(entry)]}`, writer),
    paragraph(`${words.owner}${words.colon}${ownerWords[writer.locale][entry.owner]}`, writer),
  ];
}
