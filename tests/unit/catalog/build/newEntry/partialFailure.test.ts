import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../../catalog/build/load';
import { addEntry } from '../../../../../catalog/build/newEntry';
import { changedCatalog } from '../catalogFolder';
import { added } from './added';

describe('a failure inside HTTP 200', () => {
  const body =
    '{"action":"post","data":[{"username":"user3","registerUserFailReason":"the moon is full"}],"status":200}';

  it('goes into partial-failures.yaml, with its call and its field', () => {
    const root = changedCatalog();
    const text = `POST /org/app/users HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${body}`;
    const { id, file, problems } = added(text, root);
    expect(file).toBe('partial-failures.yaml');
    expect(loadCatalog(root).partialFailures.find((failure) => failure.id === id)).toMatchObject({
      endpoint: expect.stringMatching(/^POST \/\{org_name\}\/\{app_name\}\/users/),
      field: 'data[].registerUserFailReason',
      message: 'the moon is full',
    });
    expect(problems.filter(({ what }) => !what.includes('TODO'))).toEqual([]);
  });

  it('does not become an entry if its call is not known', () => {
    const root = changedCatalog();
    const before = readFileSync(join(root, 'ids.txt'), 'utf8');
    expect(addEntry('{"data":[{"result":false,"reason":"the moon is full"}],"status":200}', root)).toEqual({
      outcome: 'no-call',
    });
    expect(readFileSync(join(root, 'ids.txt'), 'utf8')).toBe(before);
  });
});
