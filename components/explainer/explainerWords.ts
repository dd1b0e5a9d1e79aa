import type { Damage, Fact, Question, Verdict } from '../../catalog/engine/report';
import type { SampleName } from './samples';

/** How many responses of a paste ended in which verdict. */
export type VerdictCounts = Partial<Record<Verdict, number>>;

/** The words of the explainer in one language. */
export interface ExplainerWords {
  label: string;
  placeholder: string;
  privacy: string;
  samples: string;
  sampleNames: Record<SampleName, string>;
  explain: string;
  clear: string;
  file: string;
  drop: string;
  loading: string;
  reading: (percent: number) => string;
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
  verdictHints: Record<Verdict, string>;
  times: (count: number) => string;
  evidence: string;
  facts: Record<Fact, string>;
  outcomes: Record<'agreed' | 'differed' | 'absent', string>;
  /** The response shows the fact, but the entry says nothing of it. */
  notTied: string;
  expected: (value: string) => string;
  /** Between the parts of a remark. */
  semicolon: string;
  mended: Record<Damage, string>;
  findings: string;
  questions: Record<Question['fact'], string>;
  choose: string;
  chosen: (answer: string) => string;
  otherAnswer: string;
  oneOf: string;
  others: (count: number) => string;
  decidedBy: (fact: string) => string;
  nearest: string;
  open: string;
  copyTicket: string;
  copyTicketOther: string;
  share: string;
  shared: (copied: boolean) => string;
  copyReport: string;
  reportHint: string;
  cautions: Record<'sdk-number' | 'other-api' | 'truncated' | 'partial-failure', string>;
  triage: { title: string; what: string; count: string; go: string };
  showMore: (count: number) => string;
}
