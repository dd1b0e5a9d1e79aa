import type { Locator, Page } from 'playwright/test';
import type { Locale } from '../../../catalog/engine/types';
import { at, visit } from './site';

const labels = {
  zh: { box: '响应或日志', explain: '解释', clear: '清空', file: '选择日志文件' },
  en: { box: 'Response or log', explain: 'Explain', clear: 'Clear', file: 'Choose log files' },
} satisfies Record<Locale, Record<string, string>>;

/** The parts of the explainer on a page. */
export interface ExplainerOnPage {
  box: Locator;
  explain: Locator;
  clear: Locator;
  chooseFile: Locator;
  /** The line that summarizes the result. */
  status: Locator;
  cards: Locator;
  /** The first card. */
  card: Locator;
}

export function explainerOn(page: Page, locale: Locale): ExplainerOnPage {
  const words = labels[locale];
  // Playwright computes the role of each element that it looks at, which takes long on pages with many. A test checks
  // that these two have the roles of the main part of the page and of an article.
  const main = page.locator('main');
  const cards = main.locator('article');
  return {
    box: main.getByRole('textbox', { name: words.box }),
    explain: main.getByRole('button', { name: words.explain, exact: true }),
    clear: main.getByRole('button', { name: words.clear, exact: true }),
    chooseFile: main.getByRole('button', { name: words.file }),
    status: main.getByRole('status').first(),
    cards,
    card: cards.first(),
  };
}

/** Opens the explainer's page. */
export async function openExplainer(page: Page, locale: Locale, fragment = ''): Promise<ExplainerOnPage> {
  await visit(page, at('explain', locale) + fragment);
  return explainerOn(page, locale);
}
