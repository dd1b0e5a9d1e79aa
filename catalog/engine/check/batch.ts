import type { CallKey, Localized } from '../types';
import type { Check, CheckContext } from '.';

/** How many things one call takes. */
export interface BatchLimit {
  /** The largest number that one call takes. */
  most: number;
  /** What is counted, in Chinese with its measure word: `个用户`, `users`. */
  unit: Localized;
}

const users: Localized = { zh: '个用户', en: 'users' };
const groups: Localized = { zh: '个群组', en: 'groups' };
const chatrooms: Localized = { zh: '个聊天室', en: 'chatrooms' };
const messageIds: Localized = { zh: '个消息 ID', en: 'message IDs' };
const files: Localized = { zh: '个文件', en: 'files' };
const keys: Localized = { zh: '个属性', en: 'keys' };
const tags: Localized = { zh: '个标签', en: 'tags' };

/** Batch sizes by call, `/{org_name}/{app_name}` left out, from the vendor's tables of errors per call. */
const documented: [number, Localized, string[]][] = [
  [600, users, ['POST /messages/users']],
  [3, groups, ['POST /messages/chatgroups']],
  [10, chatrooms, ['POST /messages/chatrooms']],
  [
    60,
    users,
    [
      'POST /users',
      'POST /chatgroups/{group_id}/users',
      'POST /chatrooms/{chatroom_id}/users',
      'DELETE /chatgroups/{group_id}/users/{usernames}',
      'DELETE /chatrooms/{chatroom_id}/users/{usernames}',
      'POST /chatgroups/{group_id}/blocks/users',
      'DELETE /chatgroups/{group_id}/blocks/users/{usernames}',
      'POST /chatgroups/{group_id}/white/users',
      'POST /chatrooms/{chatroom_id}/white/users',
      'DELETE /chatgroups/{group_id}/white/users/{username}',
      'DELETE /chatrooms/{chatroom_id}/white/users/{username}',
      'POST /chatgroups/{group_id}/mute',
      'POST /chatrooms/{chatroom_id}/mute',
      'DELETE /chatgroups/{group_id}/mute/{usernames}',
      'DELETE /chatrooms/{chatroom_id}/mute/{usernames}',
    ],
  ],
  [
    100,
    users,
    [
      'POST /users/batch/status',
      'POST /users/{username}/presence/{expiry}',
      'POST /users/{username}/presence',
      'DELETE /users/{username}/presence',
      'POST /metadata/user/get',
    ],
  ],
  [50, users, ['PUT /push/nickname']],
  [20, users, ['PUT /metadata/chatgroup/{group_id}/users/batch']],
  [
    10,
    users,
    [
      'POST /metadata/chatgroup/{group_id}/get',
      'POST /thread/{thread_id}/users',
      'DELETE /thread/{thread_id}/users',
      'POST /users/{username}/contacts/import',
    ],
  ],
  [
    10,
    keys,
    [
      'PUT /metadata/chatroom/{chatroom_id}/user/{username}',
      'DELETE /metadata/chatroom/{chatroom_id}/user/{username}',
      'PUT /metadata/chatroom/{chatroom_id}/user/{username}/forced',
      'DELETE /metadata/chatroom/{chatroom_id}/user/{username}/forced',
    ],
  ],
  [10, tags, ['PUT /chatrooms/{chatroom_id}/users/{username}/tag']],
  [100, files, ['POST /users/{username}/chatfiles/lifetime']],
  [
    50,
    messageIds,
    ['DELETE /rest/message/roaming/chat/user/{username}', 'DELETE /rest/message/roaming/group/user/{username}'],
  ],
];

const byCall: ReadonlyMap<string, BatchLimit> = new Map(
  documented.flatMap(([most, unit, calls]) => calls.map((call): [string, BatchLimit] => [call, { most, unit }])),
);

/** The documented batch size of a call; undefined where none is documented. */
export const batchLimitOf = (call: CallKey): BatchLimit | undefined =>
  byCall.get(call.replace(/#.*$/, '').replace('/{org_name}/{app_name}', ''));

/** How many users, keys or files the request names, held against what one call takes. */
export const batchSize: Check = {
  rule: 'batch-too-large',
  check(context) {
    const limit = context.call === null ? undefined : batchLimitOf(context.call);
    const size = limit === undefined ? 0 : sizeOf(context);
    if (limit === undefined || size <= limit.most) return [];
    return [
      {
        rule: 'batch-too-large',
        value: String(size),
        text: {
          zh: `请求里有 ${size} ${limit.unit.zh}，一次最多 ${limit.most} ${limit.unit.zh}。`,
          en: `The request names ${size} ${limit.unit.en}; one call takes at most ${limit.most}.`,
        },
      },
    ];
  },
};

/** The longest list of the request: in the path (`a,b,c`), as the body itself, or in one of its fields. */
function sizeOf({ requestBody, parameters }: CheckContext): number {
  const inPath = [...parameters].map(([name, value]) =>
    /usernames?$/.test(name) && value.includes(',') ? listLength(value) : 0,
  );
  return Math.max(0, ...inPath, lengthOf(requestBody));
}

const listLength = (list: string): number => list.split(',').filter((item) => item.trim() !== '').length;

function lengthOf(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  const { metaData, ...fields } = body as { metaData?: unknown };
  const attributes = typeof metaData === 'object' && metaData !== null ? Object.keys(metaData).length : 0;
  return Math.max(attributes, 0, ...Object.values(fields).map((field) => (Array.isArray(field) ? field.length : 0)));
}
