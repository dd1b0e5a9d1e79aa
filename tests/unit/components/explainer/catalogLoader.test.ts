import { expect, test, vi } from 'vitest';
import { useLocalTexts } from '../../../../components/explainer/catalogLoader';
import { emptyCatalog, emptyLoader, emptyTexts } from './emptyLoader';

test('texts that did not load can be loaded again', async () => {
  const texts = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(emptyTexts);
  const { local, failed, open } = useLocalTexts({ ...emptyLoader, texts });
  await open('en');
  expect([local.value, failed.value]).toEqual([null, true]);
  await open('en');
  expect([local.value, failed.value]).toEqual([{ ...emptyCatalog }, false]);
  expect(texts.mock.calls).toEqual([['en'], ['en']]);
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
