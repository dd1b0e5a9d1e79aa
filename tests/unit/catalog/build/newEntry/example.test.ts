import { describe, expect, it } from 'vitest';
import { changedCatalog } from '../catalogFolder';
import { added, written } from './added';

describe('the example of a new entry', () => {
  it('includes the status line if the body alone would be another entry', () => {
    const root = changedCatalog();
    const text =
      'HTTP/1.1 400 Bad Request\n\n{"error":"illegal_argument","error_description":"group 1 has reached its 200 members"}';
    const { id } = added(text, root);
    expect(written(root, id)?.example).toMatch(/^(HTTP\/1\.1 400\n\n)?\{/);
  });

  it('includes the request line if body and status are not enough to identify the entry', () => {
    const root = changedCatalog();
    const text = 'POST /org/app/chatgroups/7/users/bob HTTP/1.1\n\nHTTP/1.1 403\n\n{"error":"unheard_of","duration":0}';
    const { id, problems } = added(text, root);
    expect(written(root, id)?.example).toMatch(
      /^POST \/org\/app\/chatgroups\/7\/users\/bob HTTP\/1\.1\n\nHTTP\/1\.1 403\n\n\{/,
    );
    expect(problems.filter(({ what }) => !what.includes('TODO'))).toEqual([]);
  });

  it.each(['yes', '# not a comment', 'it\'s: a "trap"', '- @x', '*all*', '{a} & !b', '错误：用户“张三”'])(
    'and the message survive YAML: %s',
    (message) => {
      const root = changedCatalog();
      const { id } = added(JSON.stringify({ error: 'unheard_of', error_description: `${message} of the moon` }), root);
      expect(JSON.parse(written(root, id)?.example ?? '')).toMatchObject({
        error_description: `${message} of the moon`,
      });
      expect(written(root, id)?.message).toContain('of the moon');
    },
  );
});
