import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../../../catalog/build/check';
import { loadCatalog } from '../../../../catalog/build/load';
import { addEntry } from '../../../../catalog/build/newEntry';
import { changedCatalog } from './catalogFolder';
import { added, unknown, written } from './newEntry/added';

describe('adding an entry from a response', () => {
  it('writes it to the file of its call, registers the id, and leaves only the texts to write', () => {
    const root = changedCatalog();
    const { id, file, problems, guesses } = added(unknown, root);
    expect({ id, file }).toEqual({ id: 'removed-less-minutes-ago', file: 'errors/group.yaml' });
    expect(readFileSync(join(root, 'ids.txt'), 'utf8').split('\n')).toContain(id);
    expect(new Set(problems.map(({ what }) => what.replace(/^`[\w.[\]]+`/, '…')))).toEqual(
      new Set(['… is not written yet (`TODO`).']),
    );
    expect(problems).toHaveLength(6);
    expect(guesses).toEqual([
      'message: the placeholders of `{username} was removed from {groupId} less than {limit} minutes ago`',
      'retry and owner: after-fix, code',
    ]);
  });

  it('fills in everything that the response shows', () => {
    const root = changedCatalog();
    const { id } = added(unknown, root);
    expect(written(root, id)).toMatchObject({
      status: 403,
      error: 'forbidden_op',
      message: '{username} was removed from {groupId} less than {limit} minutes ago',
      areas: ['group'],
      endpoints: ['POST /{org_name}/{app_name}/chatgroups/{group_id}/users/{username}'],
      retry: 'after-fix',
    });
    expect(JSON.parse(written(root, id)?.example ?? '')).toMatchObject({ error: 'forbidden_op', duration: 0 });
  });

  it('keeps the secrets of the request out of the catalog', () => {
    const root = changedCatalog();
    added(unknown, root);
    added('{"error":"a_b","error_description":"the moon is full","access_token":"YWMtSECRETSECRET"}', root);
    for (const file of ['errors/group.yaml', 'errors/common.yaml'])
      expect(readFileSync(join(root, file), 'utf8')).not.toContain('SECRET');
  });

  it('changes nothing else: apart from its own problems, the catalog is as correct as before', () => {
    const root = changedCatalog();
    const { id } = added(unknown, root);
    expect(checkCatalog(root).problems.filter((problem) => problem.id !== id)).toEqual([]);
  });

  it('puts a response without a known call into common.yaml and asks for its calls in words', () => {
    const root = changedCatalog();
    const { id, file, guesses } = added('{"error":"forbidden_op","error_description":"the moon is full"}', root);
    expect(file).toBe('errors/common.yaml');
    expect(guesses).toEqual([
      'status: the response does not say it; 403 is usual with this error',
      'retry and owner: after-fix, code',
    ]);
    expect(written(root, id)?.appliesTo?.en).toBe('TODO which calls answer so');
  });

  it('creates the file of an area that has none yet', () => {
    const root = changedCatalog();
    const text =
      'POST /easemob-demo/chatdemo/users HTTP/1.1\n\nHTTP/1.1 400 Bad Request\n\n{"error":"a_b","error_description":"the moon is full"}';
    expect(added(text, root).file).toBe('errors/user.yaml');
    expect(readFileSync(join(root, 'errors/user.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\.json\n\n- id: /,
    );
  });

  it('adds a second entry next to the first', () => {
    const root = changedCatalog();
    appendFileSync(join(root, 'ids.txt'), '# no line break at the end');
    const first = added('{"error":"a_b","error_description":"the moon is full"}', root);
    const second = added('{"error":"c_d","error_description":"the sun is low"}', root);
    expect(loadCatalog(root).errors.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
  });
});

describe('a text with several responses', () => {
  const text = ['the moon is full', 'the sun is low', 'group 7 has reached its 200 members']
    .map((message) => JSON.stringify({ error: 'forbidden_op', error_description: message }))
    .join('\n');

  it('adds one entry at a time until all are explained', () => {
    const root = changedCatalog();
    expect(added(text, root).left).toBe(1);
    expect(added(text, root).left).toBe(0);
    expect(addEntry(text, root)).toMatchObject({ outcome: 'explained' });
  });
});

describe('a catalog that is not in order', () => {
  it('is not changed while one of its files cannot be read', () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'owner: code', to: 'owner: nobody' });
    expect(() => addEntry(unknown, root)).toThrow(/group\.yaml:14 group-full: `owner` is "nobody"/);
  });

  it('does not report problems that existed before', () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'en: The group is full', to: 'en: TODO' });
    expect(added(unknown, root).problems.filter(({ id }) => id === 'group-full')).toEqual([]);
  });
});

describe('a response that needs no entry', () => {
  it('is reported by its status if nothing else is known', () => {
    expect(addEntry('HTTP/1.1 403 Forbidden', changedCatalog())).toEqual({ outcome: 'status-only', status: 403 });
  });

  it('names the entry that already explains it, and writes nothing', () => {
    const root = changedCatalog();
    const before = readFileSync(join(root, 'errors/group.yaml'), 'utf8');
    const text = '{"error":"forbidden_op","error_description":"group 7 has reached its 200 members"}';
    expect(addEntry(text, root)).toEqual({ outcome: 'explained', ids: ['group-full'] });
    expect(readFileSync(join(root, 'errors/group.yaml'), 'utf8')).toBe(before);
  });

  it.each(['', 'nothing of interest', '{"action":"post","data":[],"status":200}'])(
    'says so when there is no failure in %j',
    (text) => {
      expect(addEntry(text, changedCatalog())).toEqual({ outcome: 'no-response' });
    },
  );
});
