import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../../components/notFound/addresses';
import { resolveAddress } from '../../../../components/notFound/resolveAddress';
import { smallCatalog as catalog } from '../smallCatalog';

const addresses = addressesOf(catalog, { 'old-name': 'user-gone', 'gone-for-good': null }, 'en');
const certain = (path: string) => resolveAddress(path, addresses).certain?.to ?? null;

describe('a wrong URL means with certainty', () => {
  it.each([
    ['/errors/403', 'status/403'],
    ['/403', 'status/403'],
    ['/en/status/403.html', 'status/403'],
    ['/http-429', 'status/429'],
    ['/status/Too%20Many%20Requests', 'status/429'],
    ['/errors/forbidden_op', 'types/forbidden_op'],
    ['/types/FORBIDDEN-OP', 'types/forbidden_op'],
    ['/errors/user_gone', 'errors/user-gone'],
    ['/api/register-users/', 'api/register-users'],
    ['/errors/group', 'areas/group'],
    ['/errors/old-name', 'errors/user-gone'],
  ])('%s → %s', (path, to) => {
    expect(certain(path)).toBe(to);
  });
});

it('a misspelled id gives suggestions, most similar first, without certainty', () => {
  const { certain: sure, near } = resolveAddress('/errors/usr-gone', addresses);
  expect(sure).toBeNull();
  expect(near[0]?.to).toBe('errors/user-gone');
});

it('a retired id is reported as retired', () => {
  expect(resolveAddress('/errors/gone-for-good', addresses).retired).toBe(true);
});

it.each(['', '/', '/%E0%A4%A', '/__proto__', '/constructor', `/${'x'.repeat(100_000)}`])(
  'an address that means nothing is met calmly: %.20s',
  (path) => {
    const { certain: sure, retired } = resolveAddress(path, addresses);
    expect([sure, retired]).toEqual([null, false]);
  },
);
