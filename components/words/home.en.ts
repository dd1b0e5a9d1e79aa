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
    instead: 'No response at hand?',
    places: { 'errors/': 'Search the errors', 'status/': 'By status', 'api/': 'By operation' },
    lead: 'See what a failed call means: whether to retry, who acts, and how to fix it.',
  },
};
