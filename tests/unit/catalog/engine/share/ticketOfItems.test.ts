import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ticketText } from '../../../../../catalog/engine/share/ticket';
import { catalogOf, operation, partialFailure } from '../support/catalog';

const app = '/{org_name}/{app_name}';

describe('a ticket about failed items of several kinds', () => {
  const bulk = catalogOf({
    operations: [operation(`POST ${app}/users`)],
    partialFailures: ['taken', 'too long'].map((reason) =>
      partialFailure({
        id: `name-${reason.replace(' ', '-')}`,
        endpoint: `POST ${app}/users`,
        field: 'data[].reason',
        message: `name {username} is ${reason}`,
        title: { zh: `名称 ${reason}`, en: `The name is ${reason}` },
      }),
    ),
  });
  const text = `POST /o/a/users HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${JSON.stringify({
    data: [
      { result: false, reason: 'name u1 is taken' },
      { result: false, reason: 'name u2 is too long' },
      { result: true, username: 'u3' },
    ],
  })}`;
  const [explained, ...siblings] = createExplainer(bulk).explain(text).responses;

  test('has the 200 as its title, lists the items, and explains each kind', () => {
    const engineer = explained && ticketText(explained, bulk, 'en', { siblings });
    expect(engineer).toContain('# HTTP 200: 2 of ');
    expect(engineer).toContain('## The name is taken\n');
    expect(engineer).toContain('## The name is too long\n');
    const customer = explained && ticketText(explained, bulk, 'en', { siblings, audience: 'customer' });
    expect(customer).toContain('About “name u2 is too long”:\n\nThe name is too long\n');
  });
});
