import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress';

/** English pages, under `/en/`. */
export const en: LocaleSpecificConfig<DefaultTheme.Config> & { label: string } = {
  label: 'English',
  lang: 'en-US',
  title: 'Easemob REST errors',
  description:
    'Every error of the Easemob IM REST API: cause, fix, whether to retry, and an explainer for the response in front of you.',
  themeConfig: {
    nav: [
      { text: 'Errors', link: '/en/errors/', activeMatch: '^/en/errors/' },
      { text: 'Explain', link: '/en/explain' },
      {
        text: 'Browse',
        activeMatch: '^/en/(status|types|areas|api)/',
        items: [
          { text: 'Statuses', link: '/en/status/' },
          { text: 'Error types', link: '/en/types/' },
          { text: 'Areas', link: '/en/areas/' },
          { text: 'Operations', link: '/en/api/' },
        ],
      },
      {
        text: 'Guide',
        activeMatch: '^/en/guide/',
        items: [
          { text: 'Handling errors', link: '/en/guide/error-handling' },
          { text: 'Retrying', link: '/en/guide/retry' },
          { text: 'Reading a verdict', link: '/en/guide/verdicts' },
          { text: 'Glossary', link: '/en/guide/glossary' },
          { text: 'What is covered', link: '/en/guide/coverage' },
          { text: 'Using the catalog', link: '/en/guide/use-the-catalog' },
          { text: 'Linking to an error', link: '/en/guide/link-to-an-error' },
          { text: 'In your code', link: '/en/guide/integrate' },
          { text: 'For coding assistants', link: '/en/guide/agents' },
        ],
      },
    ],
    outline: { label: 'On this page' },
  },
};
