import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureProof, pastesFolder } from '../../../../catalog/build/proof';
import { ownCatalog } from '../engine/support/catalog';

const expired = '{"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}';

function folderWith(pastes: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'proof-'));
  for (const [name, text] of Object.entries(pastes)) {
    mkdirSync(join(root, pastesFolder, name), { recursive: true });
    writeFileSync(join(root, pastesFolder, name, 'paste.txt'), text);
  }
  return root;
}

test('pastes that are recognized, misrecognized and wrongly accepted are counted separately', () => {
  const root = folderWith({
    'access-token-expired': expired,
    'user-not-in-group': expired,
    _unknown: expired,
    _success: '{"action":"post","entities":[]}',
  });
  expect(measureProof(ownCatalog(), root)).toEqual({ documented: 2, first: 1, exact: 1, unknown: 1, mistaken: 1 });
});

test('nearly all pastes of this project are recognized, and none is wrongly accepted', () => {
  const { documented, first, mistaken } = measureProof(ownCatalog(), join(import.meta.dirname, '../../../..'));
  expect(documented).toBeGreaterThan(150);
  expect(first / documented).toBeGreaterThanOrEqual(0.98);
  expect(mistaken).toBe(0);
});
