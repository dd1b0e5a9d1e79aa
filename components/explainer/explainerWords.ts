import { inject, provide, type InjectionKey } from 'vue';
import type { Damage, Fact, Question, Verdict } from '../../catalog/engine/report';
import type { Identity } from '../../catalog/engine/share/redact/personalData';
import type { FileProblemKind } from './fileText';
import type { SampleName } from './samples';

/** How many responses of a paste ended in which verdict. */
export type VerdictCounts = Partial<Record<Verdict, number>>;

/** The words around a ticket text. */
export interface TicketPanelWords {
  /** In front of the two buttons. */
  title: string;
  names: Record<'customer' | 'engineer', string>;
  language: string;
  /** In front of the switches. */
  mask: string;
  masks: Record<Identity, string>;
  /** Above the text that is copied. */
  preview: string;
  copy: string;
}

/** The words of the summary of several responses and of what their cards say of all of them. */
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
  /** Beside the exports. */
  masked: string;
  /** Takes the groups that are not listed, and how many responses they hold. */
  further: (groups: number, responses: number) => string;
  calls: string;
  /** Takes how many are not listed. */
  more: (count: number) => string;
  /** How many different ones there are, above the most frequent. */
  different: Record<'users' | 'groups', (count: number) => string>;
  examples: (count: number) => string;
  /** Takes responses, failed items, and all items, which is null for several responses. */
  items: (responses: number, failed: number, total: number | null) => string;
}

/** The words of the explainer in one language. */
export interface ExplainerWords {
  label: string;
  placeholder: string;
  privacy: string;
  /** Label of the buttons that paste a sample. */
  samples: string;
  sampleNames: Record<SampleName, string>;
  explain: string;
  /** Opens the folded box. */
  edit: string;
  clear: string;
  file: string;
  /** Shown over the window while files are dragged over it. */
  drop: string;
  /** Names the list of the files that are explained. */
  files: string;
  /** A long paste in that list. */
  longPaste: string;
  loading: string;
  /** Takes the size that has been read and the whole size, both with their unit: `12.3 MB`. */
  reading: (read: string, all: string) => string;
  /** Ends the reading; what has been found is the answer. */
  stop: string;
  /** The reading was ended. Takes the size that was read and the whole size, both with their unit: `100.0 MB`. */
  cut: (read: string, all: string) => string;
  failed: string;
  /** Why a file is not read; takes its name. */
  fileProblems: Record<FileProblemKind, (name: string) => string>;
  /** Between sentences. */
  space: string;
  retryLoad: string;
  /** Shown where causes and fixes will stand. */
  textsLoading: string;
  textsFailed: string;
  noScript: string;
  noScriptLink: string;
  /** What was found, for the status line. */
  summary: (counts: VerdictCounts) => string;
  /** The reader asked to explain an empty box. */
  nothingPasted: string;
  /** What is wrong with the link that led here. */
  linkProblems: Record<'truncated' | 'empty', string>;
  /** Heading of the answers, for screen readers. */
  answers: string;
  nothing: string;
  nothingHint: string;
  /** Heading of what the search finds for a question in plain words. */
  alsoFound: string;
  verdicts: Record<Verdict, string>;
  /** One sentence on what each verdict means. */
  verdictHints: Record<Verdict, string>;
  /** How often an equal response occurs; takes 2 or more. */
  times: (count: number) => string;
  /** Title of a card that has no entry. */
  untitled: Record<Verdict, string>;
  /** Title of a response that has an error type and no message. */
  oneOfType: (count: number, error: string) => string;
  /** Why such a response names no entry. */
  typeAlone: string;
  /** Opens and folds a card. */
  unfold: string;
  fold: string;
  evidence: string;
  /** Link to the guide on verdicts. */
  verdictGuide: string;
  facts: Record<Fact, string>;
  outcomes: Record<'agreed' | 'differed' | 'absent', string>;
  /** The response shows the fact, but the entry does not mention it. */
  notTied: Record<Fact, string>;
  /** Takes the value of the entry when the response has a different one. */
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
  /** First item of that list; takes the number of answers. */
  chooseOf: (count: number) => string;
  /** Takes the title of the call that the reader chose. */
  chosen: (answer: string) => string;
  otherAnswer: string;
  /** Heading of the possible readings where no answer would decide. */
  oneOf: string;
  /** Takes the number of readings. */
  others: (count: number) => string;
  /** Takes a word of `facts`. */
  decidedBy: (fact: string) => string;
  /** Heading of the entries that are closest to an unknown response. */
  nearest: string;
  /** Link to the page of the entry or status. */
  open: string;
  ticket: TicketPanelWords;
  share: string;
  /** Takes whether the link was copied to the clipboard. */
  shared: (copied: boolean) => string;
  copyReport: string;
  /** Opens a prefilled issue. */
  openReport: string;
  reportHint: string;
  cautions: Record<'sdk-number' | 'other-api' | 'truncated' | 'partial-failure', string>;
  triage: TriageWords;
  /** Takes the number of cards that come next. */
  showMore: (count: number) => string;
}

const key: InjectionKey<ExplainerWords> = Symbol('explainer words');

/** Gives the explainer's words to all components inside the calling one. */
export const provideExplainerWords = (words: ExplainerWords): void => provide(key, words);

/** The explainer's words. Throws in a component outside of ResponseExplainer, which is a mistake in the code. */
export function useExplainerWords(): ExplainerWords {
  const words = inject(key, null);
  if (!words) throw new Error('No words: use this component inside ResponseExplainer only.');
  return words;
}
