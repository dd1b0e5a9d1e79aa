import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer } from '../../catalog/engine/explain';
import { groupText } from '../../catalog/engine/triage/createTriage';
import { explainerEn } from '../../components/words/explainer.en';
import { ownCatalog } from '../unit/catalog/engine/support/catalog';
import { openExplainer, type ExplainerOnPage } from './support/explainer';
import { expect, test } from './support/test';

const root = 'tests/fixtures/responses';
const shards = 2;

/** Pastes by file name. Text fields normalize line endings, so the pastes do that too. */
const pastes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n') }));

/** What a card shows. */
interface Said {
  verdict: string;
  /** The address of the heading's link; empty without one. */
  link: string;
}

/** Explains the texts one after the other in the same box. Ctrl+Enter spares the pause after typing. */
const cardsFor = async ({ box, status }: ExplainerOnPage, texts: string[]): Promise<Said[][]> =>
  box.evaluate(
    async (area, { pasted, line }) => {
      const ask = (text: string) => {
        if (area instanceof HTMLTextAreaElement) area.value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
      };
      const cards = () => [...document.querySelectorAll('main article')];
      const until = (holds: () => boolean) =>
        new Promise<void>((done) => {
          const look = () => (holds() ? done() : requestAnimationFrame(look));
          look();
        });
      const said: Said[][] = [];
      for (const text of pasted) {
        ask('');
        await until(() => cards().length === 0 && !/found|recognized/.test(line?.textContent ?? ''));
        ask(text);
        await until(() => /found|recognized/.test(line?.textContent ?? ''));
        said.push(
          cards().map((card) => ({
            verdict: card.querySelector('.verdict strong')?.textContent ?? '',
            link: card.querySelector('h3 a')?.getAttribute('href') ?? '',
          })),
        );
      }
      return said;
    },
    { pasted: texts, line: await status.elementHandle() },
  );

for (let shard = 0; shard < shards; shard++) {
  test(`the browser and the command line explain pastes in the same way (${shard + 1} of ${shards})`, async ({
    page,
  }) => {
    const catalog = ownCatalog();
    const explainer = createExplainer(catalog);
    const own = pastes.filter((_, at) => at % shards === shard);
    const said = await cardsFor(
      await openExplainer(page, 'en'),
      own.map(({ text }) => text),
    );
    for (const [nth, { file, text }] of own.entries()) {
      const { groups } = groupText(explainer, catalog, text);
      const cards = said[nth] ?? [];
      expect(
        cards.map(({ verdict }) => verdict),
        file,
      ).toEqual(groups.map(({ answers }) => explainerEn.verdicts[answers[0]?.[0]?.verdict ?? 'unknown']));
      for (const [at, { verdict, id }] of groups.entries()) {
        if (verdict !== 'exact' && verdict !== 'likely') continue;
        expect(cards[at]?.link, file).toMatch(new RegExp(`/${id}$`));
      }
    }
  });
}
