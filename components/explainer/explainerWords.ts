import { inject, provide, type InjectionKey } from 'vue';
import type { Damage, Fact, Question, Verdict } from '../../catalog/engine/report';
import type { SampleName } from './samples';

/** How many responses of a paste ended in which verdict. */
export type VerdictCounts = Partial<Record<Verdict, number>>;

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
  /** Placeholder of the box while a file is dragged over it. */
  drop: string;
  loading: string;
  /** Takes whole percents. */
  reading: (percent: number) => string;
  /** Takes the size that was read and the whole size, both with their unit: `100.0 MB`. */
  cut: (read: string, all: string) => string;
  failed: string;
  /** The file cannot be read. */
  unreadable: string;
  retryLoad: string;
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
  verdicts: Record<Verdict, string>;
  /** One sentence on what each verdict means. */
  verdictHints: Record<Verdict, string>;
  /** How often an equal response occurs; takes 2 or more. */
  times: (count: number) => string;
  evidence: string;
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
  /** First item of a list of answers, before the reader chooses. */
  choose: string;
  /** Takes the title of the call that the reader chose. */
  chosen: (answer: string) => string;
  otherAnswer: string;
  /** Heading of the possible readings while a question is open. */
  oneOf: string;
  /** Takes the number of readings. */
  others: (count: number) => string;
  /** Takes a word of `facts`. */
  decidedBy: (fact: string) => string;
  /** Heading of the entries that are closest to an unknown response. */
  nearest: string;
  /** Link to the page of the entry or status. */
  open: string;
  copyTicket: string;
  /** The ticket text in the other language. */
  copyTicketOther: string;
  share: string;
  /** Takes whether the link was copied to the clipboard. */
  shared: (copied: boolean) => string;
  copyReport: string;
  reportHint: string;
  cautions: Record<'sdk-number' | 'other-api' | 'truncated' | 'partial-failure', string>;
  /** The summary table of several responses: its title and column heads. */
  triage: { title: string; what: string; count: string };
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
