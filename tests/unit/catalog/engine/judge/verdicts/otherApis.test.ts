import { describe, expect, test } from 'vitest';
import { answer, body, first } from './explainer';

describe('other APIs', () => {
  test.each([
    ['an OAuth answer', '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}'],
    ['another vendor', '{"code":404,"message":"Unable to authenticate due to expired access token"}'],
    [
      'another entity of Usergrid',
      '{"error":"duplicate_unique_property_exists","timestamp":1,"duration":0,"exception":"org.usergrid.X","error_description":"Application 8be0 Entity book requires that property named title be unique, value of x exists"}',
    ],
  ])('%s is never exact', (_, text) => {
    const { verdict, cautions } = first(text);
    expect(['unknown', 'likely']).toContain(verdict);
    expect(cautions).toContain('other-api');
  });

  test('a documented message of this service is exact even if another platform forwards it', () => {
    const text = body(
      'duplicate_unique_property_exists',
      'Application null Entity user requires that property named username be unique, value of bob exists',
    );
    expect(answer(text)).toEqual(['exact', 'taken']);
  });
});
