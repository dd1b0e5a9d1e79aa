import { describe, expect, test } from 'vitest';
import { found } from './findings';

describe('the host', () => {
  test.each([
    ['a placeholder for the host', { request: { host: '{RestApi}' } }, ['host-placeholder: {restapi}']],
    ['the console as the host', { request: { host: 'console.easemob.com' } }, ['host-website: console.easemob.com']],
    ['a REST server as the host', { request: { host: 'a1.easemob.com:443' } }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
