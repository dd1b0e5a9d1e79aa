import type { Explained, ExplainOptions } from '../../../../../../catalog/engine/report';
import { entry, explainerOf, operation, partialFailure } from '../../support/catalog';

const app = '/{org_name}/{app_name}';

export const transfer = `PUT ${app}/chatgroups/{group_id}#transfer`;
export const addAdmin = `POST ${app}/chatgroups/{group_id}/admin`;
export const readUser = `GET ${app}/users/{username}`;
export const deleteUser = `DELETE ${app}/users/{username}`;
export const removeMany = `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`;
export const blockMany = `POST ${app}/chatgroups/{group_id}/blocks/users`;

const inGroup = "user: {username} doesn't exist in group: {groupId}";
const words = { zh: '', en: '' };

/**
 * An explainer with entries that share messages, statuses and error types, so that other facts have to distinguish
 * them.
 */
export const explainer = explainerOf({
  operations: [transfer, `PUT ${app}/chatgroups/{group_id}`, addAdmin, readUser, deleteUser, removeMany, blockMany].map(
    operation,
  ),
  errors: [
    entry({ id: 'not-in-group', status: 403, error: 'forbidden_op', message: inGroup, endpoints: [transfer] }),
    entry({
      id: 'admin-not-in-group',
      status: 404,
      error: 'resource_not_found',
      message: inGroup,
      endpoints: [addAdmin],
    }),
    entry({ id: 'too-large', message: 'message is too large' }),
    entry({ id: 'too-large-newer', error: 'message_send_error', message: 'message is too large' }),
    entry({ id: 'field-missing', error: 'invalid_parameter', message: '{field} must be provided' }),
    entry({ id: 'file-missing', message: 'file must be provided.', endpoints: [readUser] }),
    entry({ id: 'token-unknown', status: 401, error: 'auth_bad_access_token', message: 'Unable to authenticate' }),
    entry({
      id: 'token-expired',
      status: 401,
      error: 'unauthorized',
      message: 'Unable to authenticate due to expired access token',
    }),
    entry({ id: 'echo', error: 'Bad Request', message: 'Bad Request', endpoints: [readUser] }),
    entry({ id: 'batch', error: null, message: 'exceed allowed batch size {limit}', endpoints: [addAdmin] }),
    entry({
      id: 'batch-newer',
      error: 'BAD_REQUEST',
      message: 'exceed allowed batch size {limit}',
      endpoints: [readUser],
    }),
    entry({ id: 'silent', status: 403, error: 'forbidden_op', message: null, endpoints: [deleteUser] }),
    entry({
      id: 'taken',
      error: 'duplicate_unique_property_exists',
      message:
        'Application {application} Entity user requires that property named username be unique, value of {username} exists',
    }),
    entry({
      id: 'name-violation',
      status: 403,
      error: 'group_name_violation',
      message: '{groupName} is violation, please change it.',
    }),
    entry({
      id: 'announcement-violation',
      status: 403,
      error: 'group_announce_violation',
      message: 'group announcement is violation, please change it.',
    }),
    entry({
      id: 'missing-resource',
      status: 404,
      error: 'service_resource_not_found',
      message: 'Service resource not found',
      endpoints: [readUser, deleteUser],
      causes: [words, { ...words, when: [readUser] }, { ...words, when: [deleteUser] }],
      fixes: [
        { ...words, when: [readUser] },
        { ...words, when: [deleteUser] },
      ],
    }),
  ],
  partialFailures: [
    partialFailure({ id: 'removed-not-in-group', field: 'data[].reason', message: inGroup, endpoint: removeMany }),
    partialFailure({ id: 'blocked-not-in-group', field: 'data[].reason', message: inGroup, endpoint: blockMany }),
  ],
});

/** A response body with an error type and a message. */
export const body = (error: string | null, message: string): string =>
  JSON.stringify({ error, timestamp: 1729497048000, duration: 0, error_description: message });

/** The explanation of the first response in a text. */
export function first(text: string, options?: ExplainOptions): Explained {
  const explained = explainer.explain(text, options).responses[0];
  if (explained === undefined) throw new Error('no response was found');
  return explained;
}

/** A message of four entries. */
export const bob = "user: bob doesn't exist in group: 4065";

/** Verdict and candidates, best first. */
export const answer = (text: string, options?: ExplainOptions): [string, ...string[]] => {
  const { verdict, candidates } = first(text, options);
  return [verdict, ...candidates.map(({ id }) => id)];
};
