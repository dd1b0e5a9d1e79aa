import type { Damage, Fact, Question, Verdict } from '../../catalog/engine/report';
import type { SampleName } from './samples';

/** How many responses of a paste ended in which verdict. */
export type VerdictCounts = Partial<Record<Verdict, number>>;

/** The words of the explainer in one language. */
export interface ExplainerWords {
  label: string;
  placeholder: string;
  privacy: string;
  /** In front of the buttons that paste an example. */
  samples: string;
  sampleNames: Record<SampleName, string>;
  explain: string;
  clear: string;
  file: string;
  /** In the box, while a file is held above it. */
  drop: string;
  loading: string;
  /** Takes whole percents. */
  reading: (percent: number) => string;
  /** Takes what was read and how much there is, both with their unit: `100.0 MB`. */
  cut: (read: string, all: string) => string;
  failed: string;
  /** A file that cannot be read. */
  unreadable: string;
  retryLoad: string;
  noScript: string;
  noScriptLink: string;
  /** What the paste held, for the status line. */
  summary: (counts: VerdictCounts) => string;
  /** The link that led here lost its end. */
  linkCut: string;
  /** Heading above the answers, for those who hear the page. */
  answers: string;
  nothing: string;
  nothingHint: string;
  verdicts: Record<Verdict, string>;
  /** What each verdict means, a sentence each. */
  verdictHints: Record<Verdict, string>;
  /** How often the paste holds an equal response, from 2. */
  times: (count: number) => string;
  evidence: string;
  facts: Record<Fact, string>;
  outcomes: Record<'agreed' | 'differed' | 'absent', string>;
  /** The response shows the fact, but the entry says nothing of it. */
  notTied: string;
  /** Takes what the entry has where the response has something else. */
  expected: (value: string) => string;
  /** Between the parts of a remark. */
  semicolon: string;
  /** What was done to read the response. */
  mended: Record<Damage, string>;
  /** Above values that break a documented rule. */
  findings: string;
  questions: Record<Question['fact'], string>;
  /** The item of a list of answers that is none. */
  choose: string;
  /** Takes the title of the call that the reader has answered. */
  chosen: (answer: string) => string;
  otherAnswer: string;
  /** Above the readings of a question that is open. */
  oneOf: string;
  /** Takes the number of readings. */
  others: (count: number) => string;
  /** Takes a word of `facts`. */
  decidedBy: (fact: string) => string;
  /** Above entries that an unknown response comes near to. */
  nearest: string;
  /** Leads to the page of the entry or status. */
  open: string;
  copyTicket: string;
  /** The same in the other language. */
  copyTicketOther: string;
  share: string;
  /** Takes whether the clipboard holds the link. */
  shared: (copied: boolean) => string;
  copyReport: string;
  reportHint: string;
  cautions: Record<'sdk-number' | 'other-api' | 'truncated' | 'partial-failure', string>;
  /** The table above many responses: its title and the heads of its columns. */
  triage: { title: string; what: string; count: string };
  /** Takes how many cards come next. */
  showMore: (count: number) => string;
}
