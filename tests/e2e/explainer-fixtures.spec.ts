import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer } from '../../catalog/engine/explain';
import { groupText } from '../../catalog/engine/triage/createTriage';
import { explainerEn } from '../../components/words/explainer.en';
import { ownCatalog } from '../unit/catalog/engine/support/catalog';
import { openExplainer } from './support/explainer';
import { expect, test } from './support/test';

const root = 'tests/fixtures/responses';
const shards = 4;

/** Pastes by file name. Text fields normalize line endings, so the pastes do that too. */
const pastes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n') }));

for (let shard = 0; shard < shards; shard++) {
  test(`the browser and the command line explain pastes in the same way (${shard + 1} of ${shards})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const catalog = ownCatalog();
    const explainer = createExplainer(catalog);
    const { box, cards, clear } = await openExplainer(page, 'en');
    for (const { file, text } of pastes.filter((_, at) => at % shards === shard)) {
      const { groups } = groupText(explainer, catalog, text);
      await box.fill(text);
      const verdicts = groups.map(({ answers }) => explainerEn.verdicts[answers[0]?.[0]?.verdict ?? 'unknown']);
      await expect(cards.locator('.verdict strong'), file).toHaveText(verdicts);
      for (const [at, { verdict, id }] of groups.entries()) {
        if (verdict !== 'exact' && verdict !== 'likely') continue;
        const link = cards.nth(at).getByRole('heading', { level: 3 }).getByRole('link');
        await expect(link, file).toHaveAttribute('href', new RegExp(`/${id}$`));
      }
      await clear.click();
      await expect(cards, file).toHaveCount(0);
    }
  });
}
