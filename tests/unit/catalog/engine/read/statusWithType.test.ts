import { describe, expect, it } from 'vitest';
import { fieldsOf, statusOfRelay } from '../../../../../catalog/engine/read/body/fields';

describe('the status of a body with an error type', () => {
  it.each([
    ['in "status", without a message', { status: 403, error: 'exceed_limit' }, 403],
    ['in "status", as text', { status: '404', error: 'group_error' }, 404],
    ['in "code", with a message', { code: 400, error: 'group_error', message: 'msg not exist.' }, 400],
    ['not in "code" alone, because SDKs number their errors with it', { code: 404, error: 'file_missing' }, null],
    ['not below 400', { status: 200, error: 'exceed_limit' }, null],
  ])('is %s', (_, body, status) => {
    expect(statusOfRelay(fieldsOf(body))).toBe(status);
  });
});
