import { inject, provide, type InjectionKey } from 'vue';
import type { Damage, Fact, Question, Verdict } from '../../catalog/engine/report';
import type { Identity } from '../../catalog/engine/share/redact/personalData';
import type { Hint } from '../card/explanationView';
import type { FileProblemKind } from './fileText';
import type { SampleName } from './samples';

/** Number of responses in a paste by verdict. */
export type VerdictCounts = Partial<Record<Verdict, number>>;

/** Labels of a ticket text. */
export interface TicketPanelWords {
  /** Label of the two buttons. */
  title: string;
  names: Record<'customer' | 'engineer', string>;
  language: string;
  /** Label of the switches. */
  mask: string;
  masks: Record<Identity, string>;
  /** Label of the text that is copied. */
  preview: string;
  copy: string;
}

/** Text of the summary of several responses, and of the parts of cards about all responses of a group. */
export interface TriageWords {
  title: string;
  what: string;
  count: string;
  first: string;
  last: string;
  users: string;
  groups: string;
  /** Copies the table as Markdown. */
  copy: string;
  /** Note next to the exports. */
  masked: string;
  /** Parameters: the number of groups that are not listed, and of their responses. */
  further: (groups: number, responses: number) => string;
  calls: string;
  /** Parameter: the number of items that are not listed. */
  more: (count: number) => string;
  /** Heading of the most frequent users or groups, with the number of different ones. */
  different: Record<'users' | 'groups', (count: number) => string>;
  examples: (count: number) => string;
  /** Parameters: the number of responses, of failed items, and of all items, which is null for several responses. */
  items: (responses: number, failed: number, total: number | null) => string;
}

/** Text of the explainer in one language. */
export interface ExplainerWords {
  label: string;
  placeholder: string;
  privacy: string;
  /** Label of the buttons that paste a sample. */
  samples: string;
  sampleNames: Record<SampleName, string>;
  explain: string;
  /** Expands the box. */
  edit: string;
  clear: string;
  file: string;
  /** Shown over the window while files are dragged over it. */
  drop: string;
  /** Accessible name of the list of files. */
  files: string;
  /** Name of a long paste in that list. */
  longPaste: string;
  loading: string;
  /** Parameters: the size that has been read and the total size, both with their unit: `12.3 MB`. */
  reading: (read: string, all: string) => string;
  /** Stops reading and shows what has been found. */
  stop: string;
  /**
   * Shown after reading was stopped. Parameters: the size that was read and the total size, both with their unit:
   * `100.0 MB`.
   */
  cut: (read: string, all: string) => string;
  failed: string;
  /** Why a file is not read. Parameter: its name. */
  fileProblems: Record<FileProblemKind, (name: string) => string>;
  /** Separates sentences. */
  space: string;
  retryLoad: string;
  /** Shown while causes and fixes load. */
  textsLoading: string;
  textsFailed: string;
  noScript: string;
  noScriptLink: string;
  /** What was found, for the status line. */
  summary: (counts: VerdictCounts) => string;
  /** Shown if the reader asks to explain an empty box. */
  nothingPasted: string;
  /** What is wrong with the link that the reader followed. */
  linkProblems: Record<'truncated' | 'empty', string>;
  /** Heading of the answers, for screen readers. */
  answers: string;
  nothing: string;
  nothingHint: string;
  /** Heading of the search results for a question in plain words. Parameter: their number. */
  alsoFound: (count: number) => string;
  /** How the search results were found. */
  alsoFoundHint: string;
  verdicts: Record<Verdict, string>;
  /** How certain an answer is, and what it is based on, in a sentence or two. */
  hints: Record<Hint, string>;
  /** How often a response occurs. Parameter: 2 or more. */
  times: (count: number) => string;
  /** Title of a card without an entry. If several entries fit, it is used only if no answer would decide. */
  untitled: Record<Verdict, string>;
  /** Title of a response with an error type but no message. */
  oneOfType: (count: number, error: string) => string;
  /** Expands and collapses a card. */
  unfold: string;
  fold: string;
  evidence: string;
  /** Link to the guide on verdicts. */
  verdictGuide: string;
  facts: Record<Fact, string>;
  outcomes: Record<'agreed' | 'differed' | 'absent', string>;
  /** The response shows the fact, but the entry does not mention it. */
  notTied: Record<Fact, string>;
  /** Shown if the response has a different value. Parameter: the value of the entry. */
  expected: (value: string) => string;
  /** Separates the parts of a remark. */
  semicolon: string;
  /** What had to be repaired to read the response. */
  mended: Record<Damage, string>;
  /** Heading of the values that break a documented rule. */
  findings: string;
  questions: Record<Question['fact'], string>;
  /** Name of a list of answers. */
  choose: string;
  /** First item of that list. Parameter: the number of answers. */
  chooseOf: (count: number) => string;
  /** Sends the item that was chosen from that list. */
  take: string;
  /** Parameter: the title of the call that the reader chose. */
  chosen: (answer: string) => string;
  otherAnswer: string;
  /** Parameter: the number of other meanings. */
  others: (count: number) => string;
  /** Parameter: a text from `facts`. */
  decidedBy: (fact: string) => string;
  /** Heading of the entries nearest to an unknown response. */
  nearest: string;
  /** Link to the page of the entry or status. */
  open: string;
  /** Link to the page of the status, if the response names only that. */
  openStatus: string;
  /** Link to the page of the error type, if the response names only that. */
  openType: string;
  ticket: TicketPanelWords;
  share: string;
  /** Parameter: whether the link was copied to the clipboard. */
  shared: (copied: boolean) => string;
  copyReport: string;
  /** Opens a prefilled issue. */
  openReport: string;
  reportHint: string;
  cautions: Record<'sdk-number' | 'other-api' | 'truncated' | 'partial-failure', string>;
  triage: TriageWords;
  /** Parameter: the number of cards that come next. */
  showMore: (count: number) => string;
}

const key: InjectionKey<ExplainerWords> = Symbol('explainer words');

/** Provides the explainer's text to all components inside the calling one. */
export const provideExplainerWords = (words: ExplainerWords): void => provide(key, words);

/** Returns the explainer's text. Throws in a component outside of ResponseExplainer, which is a bug. */
export function useExplainerWords(): ExplainerWords {
  const words = inject(key, null);
  if (!words) throw new Error('No words: use this component inside ResponseExplainer only.');
  return words;
}
