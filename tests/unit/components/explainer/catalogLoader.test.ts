import { describe, expect, test, vi } from 'vitest';
import { catalogTexts, localCatalog, titledCatalog } from '../../../../catalog/engine/catalogParts';
import { useLocalTexts, type CatalogLoader } from '../../../../components/explainer/catalogLoader';
import { everyPart, partOf, TEXT_PARTS, textParts } from '../../../../components/explainer/textParts';
import { emptyCatalog, emptyLoader } from './emptyLoader';
import { catalog } from '../../support/catalog';

test('texts that did not load can be loaded again', async () => {
  const texts = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue([]);
  const { local, failed, open } = useLocalTexts({ ...emptyLoader, texts });
  await open('en', [3]);
  expect([local.value, failed.value]).toEqual([null, true]);
  await open('en', [3]);
  expect([local.value, failed.value]).toEqual([{ ...emptyCatalog }, false]);
  expect(texts.mock.calls).toEqual([
    ['en', 3],
    ['en', 3],
  ]);
});

describe('the parts of the texts', () => {
  const titled = titledCatalog(catalog, 'en');
  const parts = textParts(titled, catalogTexts(catalog, 'en'));
  const loader: CatalogLoader = {
    ...emptyLoader,
    titled: () => Promise.resolve(titled),
    texts: (_locale, part) => Promise.resolve(parts[part] ?? []),
  };

  test('have about the same size, which is far less than all texts', () => {
    const sizes = parts.map((part) => JSON.stringify(part).length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(2);
    expect(sizes).toHaveLength(TEXT_PARTS);
  });

  test('complete their own entries at once, and all entries in the end', async () => {
    const { local, open } = useLocalTexts(loader);
    const entry = titled.errors.at(-1);
    await open('en', entry && [partOf(titled, entry)]);
    expect(local.value?.errors.at(-1)?.fixes).toEqual(localCatalog(catalog, 'en').errors.at(-1)?.fixes);
    expect(local.value?.errors.length).toBeLessThan(titled.errors.length / 10);
    await open('en');
    expect(local.value).toEqual(localCatalog(catalog, 'en'));
  });

  test('are loaded once', async () => {
    const texts = vi.fn(loader.texts);
    const { open } = useLocalTexts({ ...loader, texts });
    await open('en', [5]);
    await open('en');
    await open('en');
    expect(texts.mock.calls.map(([, part]) => part).toSorted((one, other) => one - other)).toEqual(everyPart);
  });

  test('of another build are refused', async () => {
    const { local, failed, open } = useLocalTexts({ ...loader, texts: () => Promise.resolve([]) });
    await open('en', [0]);
    expect([local.value, failed.value]).toEqual([null, true]);
  });
});

test('the language that was opened last wins, whichever arrives last', async () => {
  const arrive: (() => void)[] = [];
  const titled = (locale: string) =>
    new Promise<typeof emptyCatalog>((done) =>
      arrive.push(() =>
        done({
          ...emptyCatalog,
          operations: [{ id: locale, title: '', key: '', method: '', path: '', sentWith: [], limits: [] }],
        }),
      ),
    );
  const { local, open } = useLocalTexts({ ...emptyLoader, titled });
  const opened = [open('zh'), open('en')];
  arrive.toReversed().forEach((each) => each());
  await Promise.all(opened);
  expect(local.value?.operations.map(({ id }) => id)).toEqual(['en']);
});
