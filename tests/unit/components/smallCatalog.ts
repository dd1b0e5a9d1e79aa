import type { Catalog, ErrorEntry, Operation } from '../../../catalog/engine/types';

const both = (text: string) => ({ zh: `${text}(中)`, en: text });

const operation = (id: string, key: string, area: string): Operation => {
  const [method = '', path = ''] = key.replace(/#.*$/, '').split(' ');
  return {
    id,
    key,
    method,
    path,
    otherPaths: [],
    query: [],
    sentWith: [],
    area,
    title: both(id),
    limits: [],
    source: [],
  };
};

const entry = (id: string, over: Partial<ErrorEntry>): ErrorEntry => ({
  id,
  status: 403,
  error: 'forbidden_op',
  errorAliases: [],
  message: 'user {username} is gone',
  aliases: [],
  areas: ['group'],
  endpoints: [],
  title: both(id),
  causes: [{ zh: '因', en: 'Because of `{username}`, see [status](status/403).' }],
  fixes: [{ zh: '改', en: 'Mend it.' }],
  retry: 'after-fix',
  owner: 'code',
  example: '{"error":"forbidden_op","error_description":"user bob is gone"}',
  see: [],
  source: ['common-errors.zh.md row 3'],
  ...over,
});

/** Three entries, one partial failure and three calls: enough to check where each is shown. */
export const smallCatalog: Catalog = {
  placeholders: [],
  areas: [
    { id: 'common', title: both('Any call') },
    { id: 'group', title: both('Groups') },
    { id: 'callback', title: both('Callbacks') },
  ],
  sources: [
    {
      id: 'common-errors',
      prefixes: ['common-errors.zh.md'],
      title: both('Common error codes'),
      edition: both('first edition'),
      languages: ['zh'],
      read: '2026-11',
    },
  ],
  statuses: [403, 429, 502].map((status) => ({
    status,
    reason: { 403: 'Forbidden', 429: 'Too Many Requests', 502: 'Bad Gateway' }[status] ?? '',
    title: both(`Status ${status}`),
    causes: [both('General cause.')],
    fixes: [both('General fix.')],
    retry: 'backoff',
    owner: 'code',
    origin: status === 502 ? 'gateway' : 'request',
    source: [],
  })),
  operations: [
    operation('create-group', 'POST /{org_name}/{app_name}/chatgroups', 'group'),
    operation('register-user', 'POST /{org_name}/{app_name}/users#single', 'common'),
    operation('register-users', 'POST /{org_name}/{app_name}/users#bulk', 'common'),
  ],
  errors: [
    entry('user-gone', { see: ['group-full', 'item-taken'], endpoints: ['POST /{org_name}/{app_name}/chatgroups'] }),
    entry('group-full', {
      message: 'group is full',
      endpoints: ['POST /{org_name}/{app_name}/users'],
      causes: [
        { zh: '一', en: 'One.', when: ['POST /{org_name}/{app_name}/users#bulk'] },
        { zh: '二', en: 'Two.', when: ['POST /{org_name}/{app_name}/users#single'] },
      ],
      fixes: [
        { zh: '批', en: 'For bulk.', when: ['POST /{org_name}/{app_name}/users#bulk'] },
        { zh: '都', en: 'For all.' },
      ],
    }),
    entry('too-fast', { status: 429, error: null, message: null, areas: ['common'], errorAliases: ['reach_limit'] }),
  ],
  partialFailures: [
    {
      id: 'item-taken',
      endpoint: 'POST /{org_name}/{app_name}/users#bulk',
      field: 'data[].reason',
      message: '{username} is taken',
      title: both('item-taken'),
      causes: [both('Taken.')],
      fixes: [both('Take another.')],
      retry: 'after-fix',
      owner: 'end-user',
      example: '{}',
      see: [],
      source: [],
    },
  ],
};
