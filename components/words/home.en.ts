import type { HomeWords } from './siteWords';
import { en } from './en';

/** English text of the home page and of the explainer's page. */
export const homeEn: HomeWords = {
  ...en,
  home: {
    title: 'What does this error mean?',
    lead: 'Paste a response or a log of the Easemob IM REST API to see the cause, the fix and whether to retry.',
  },
  explainPage: {
    title: 'Explain a response',
    lead: 'Paste a body, curl output or part of a log, or drop a log file.',
  },
};
