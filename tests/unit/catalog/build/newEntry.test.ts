import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../../../catalog/build/check';
import { loadCatalog } from '../../../../catalog/build/load';
import { addEntry } from '../../../../catalog/build/newEntry';
import { guessId } from '../../../../catalog/build/newEntry/id';
import { guessTemplate } from '../../../../catalog/build/newEntry/template';
import type { ErrorEntry } from '../../../../catalog/engine/types';
import { changedCatalog } from './catalogFolder';

const hints = { parameters: new Map<string, string>(), vocabulary: new Set(['users', 'over', 'contains']) };

describe('guessing a template', () => {
  it.each([
    ['group 40659491815425 does not exist', 'group {groupId} does not exist'],
    ['user: bob is gone', 'user: {username} is gone'],
    ['username alice_chen is gone', 'username {username} is gone'],
    ['users [a, b] are not members', 'users [{usernames}] are not members'],
    ['more than 60 members', 'more than {limit} members'],
    ['metadata exceeds the limit, 2048Bytes', 'metadata exceeds the limit, {limit}Bytes'],
    ["the name 'lucky' is taken", "the name '{value}' is taken"],
    ['用户名“张三”不合法', '用户名“{value}”不合法'],
    ["type can only be 'users'", "type can only be 'users'"],
    ["user bob doesn't exist, isn't it", "user {username} doesn't exist, isn't it"],
    ['request user over flow', 'request user over flow'],
    ['appkey: easemob-demo#chatdemoui is closed', 'appkey: {appKey} is closed'],
    ['file 5fd74830-10ae-11f1-9f6c-bf1a4e0a6a0f is expired', 'file {fileUuid} is expired'],
    ['Forbidden for url: https://a1.example/org/app', 'Forbidden for url: {uri}'],
    ['from 1111111 to 2222222', 'from {id} to {id2}'],
    ['value of hxtest1 exists', 'value of {value} exists'],
    ['retry in 3 steps', 'retry in 3 steps'],
    ['a {username} stays', 'a {username} stays'],
  ])('%s → %s', (message, template) => {
    expect(guessTemplate(message, hints)).toBe(template);
  });

  it('takes the values that the request shows, where they stand as words of their own', () => {
    const parameters = new Map([
      ['bob', 'username'],
      ['lucky', 'groupId'],
    ]);
    expect(guessTemplate('bob may not join lucky', { ...hints, parameters })).toBe('{username} may not join {groupId}');
    expect(guessTemplate('bobby may not join', { ...hints, parameters })).toBe('bobby may not join');
  });
});

describe('guessing an id', () => {
  it.each([
    ['user {username} is not a member of group {groupId}', null, 'user-not-member-group'],
    ['maxSize reached', 'exceed_limit', 'max-size-reached-exceed'],
    ['', 'forbidden_op', 'forbidden-op-request-refused'],
    ['用户不存在', null, 'request-refused'],
    ['I am a teapot', 'teapot', 'teapot-request-refused'],
  ])('%s (%s) → %s', (template, error, id) => {
    expect(guessId(template, error, new Set())).toBe(id);
  });

  it('finds one that nobody has', () => {
    const taken = new Set(['user-not-member-group']);
    expect(guessId('user {username} is not a member of group {groupId}', 'forbidden_op', taken)).toBe(
      'user-not-member-group-forbidden',
    );
  });
});

const unknown = `POST /easemob-demo/chatdemo/chatgroups/251736780701697/users/bob HTTP/1.1
Host: a1.easemob.com
Authorization: Bearer YWMtSECRETSECRETSECRET

HTTP/1.1 403 Forbidden
Content-Type: application/json

{"error":"forbidden_op","timestamp":1729497048000,"duration":0,"error_description":"bob was removed from 251736780701697 less than 30 minutes ago"}`;

const added = (text: string, root: string) => {
  const result = addEntry(text, root);
  if (result.outcome !== 'added') throw new Error(`nothing was added: ${result.outcome}`);
  return result;
};

const written = (root: string, id: string): ErrorEntry | undefined =>
  loadCatalog(root).errors.find((entry) => entry.id === id);

describe('adding an entry from a response', () => {
  it('writes it into the file of its call, registers the id, and leaves only texts to write', () => {
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

  it('fills what the response tells', () => {
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

  it('changes nothing else: without its own problems the catalog is as correct as before', () => {
    const root = changedCatalog();
    const { id } = added(unknown, root);
    expect(checkCatalog(root).problems.filter((problem) => problem.id !== id)).toEqual([]);
  });

  it('puts a response of no known call into common.yaml and asks in words which calls answer so', () => {
    const root = changedCatalog();
    const { id, file, guesses } = added('{"error":"forbidden_op","error_description":"the moon is full"}', root);
    expect(file).toBe('errors/common.yaml');
    expect(guesses).toEqual([
      'status: the response does not say it; 403 is usual with this error',
      'retry and owner: after-fix, code',
    ]);
    expect(written(root, id)?.appliesTo?.en).toBe('TODO which calls answer so');
  });

  it('puts the status line in front of an example whose body alone would be another entry', () => {
    const root = changedCatalog();
    const text =
      'HTTP/1.1 400 Bad Request\n\n{"error":"illegal_argument","error_description":"group 1 has reached its 200 members"}';
    const { id } = added(text, root);
    expect(written(root, id)?.example).toMatch(/^(HTTP\/1\.1 400\n\n)?\{/);
  });

  it('starts the file of an area that has none yet', () => {
    const root = changedCatalog();
    const text =
      'POST /easemob-demo/chatdemo/users HTTP/1.1\n\nHTTP/1.1 400 Bad Request\n\n{"error":"a_b","error_description":"the moon is full"}';
    expect(added(text, root).file).toBe('errors/user.yaml');
    expect(readFileSync(join(root, 'errors/user.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\.json\n\n- id: /,
    );
  });

  it('adds a second one beside the first', () => {
    const root = changedCatalog();
    appendFileSync(join(root, 'ids.txt'), '# no line break at the end');
    const first = added('{"error":"a_b","error_description":"the moon is full"}', root);
    const second = added('{"error":"c_d","error_description":"the sun is low"}', root);
    expect(loadCatalog(root).errors.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
  });
});

describe('what a response does not tell', () => {
  const guessesFor = (text: string) => added(text, changedCatalog()).guesses;

  it('is said of a status that no other entry suggests', () => {
    expect(guessesFor('{"error":"a_b","error_description":"the moon is full"}')).toContain(
      'status: the response does not say it; 400 is assumed',
    );
  });

  it('is said of a call that endpoints.yaml does not have, whose area is that of the nearest call', () => {
    const text =
      'POST /org/app/chatgroups/7/pins HTTP/1.1\n\nHTTP/1.1 400\n\n{"error":"a_b","error_description":"the moon is full"}';
    const { file, guesses } = added(text, changedCatalog());
    expect(file).toBe('errors/group.yaml');
    expect(guesses).toContain('endpoints: `POST /org/app/chatgroups/7/pins` is not in endpoints.yaml');
  });

  it('is said of a message that is nearly a documented one', () => {
    expect(guessesFor('{"error":"forbidden_op","error_description":"group 7 has reached 200 members"}')).toContain(
      '`group-full` is likely the same error: if so, add the message to its `aliases` instead',
    );
  });
});

describe('the example of a new entry', () => {
  it('has the request line where neither body nor status tell it apart', () => {
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

  it('becomes no entry where its call is not known', () => {
    const root = changedCatalog();
    const before = readFileSync(join(root, 'ids.txt'), 'utf8');
    expect(addEntry('{"data":[{"result":false,"reason":"the moon is full"}],"status":200}', root)).toEqual({
      outcome: 'no-call',
    });
    expect(readFileSync(join(root, 'ids.txt'), 'utf8')).toBe(before);
  });
});

describe('a text with several responses', () => {
  const text = ['the moon is full', 'the sun is low', 'group 7 has reached its 200 members']
    .map((message) => JSON.stringify({ error: 'forbidden_op', error_description: message }))
    .join('\n');

  it('gives one entry at a time until all are explained', () => {
    const root = changedCatalog();
    expect(added(text, root).left).toBe(1);
    expect(added(text, root).left).toBe(0);
    expect(addEntry(text, root)).toMatchObject({ outcome: 'explained' });
  });
});

describe('a catalog that is not in order', () => {
  it('is not added to while a file of it cannot be read', () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'owner: code', to: 'owner: nobody' });
    expect(() => addEntry(unknown, root)).toThrow(/group\.yaml:14 group-full: `owner` is "nobody"/);
  });

  it('has its older problems left out of the report', () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'en: The group is full', to: 'en: TODO' });
    expect(added(unknown, root).problems.filter(({ id }) => id === 'group-full')).toEqual([]);
  });
});

describe('a response that needs no entry', () => {
  it('is named by its status where nothing but that is known', () => {
    expect(addEntry('HTTP/1.1 403 Forbidden', changedCatalog())).toEqual({ outcome: 'status-only', status: 403 });
  });

  it('says which entry explains it already, and writes nothing', () => {
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
