import { type Fields, fieldsOf, messageOf, textField } from './fields';

/** OAuth error types that this API is not known to send. */
const OAUTH_ONLY = new Set([
  'invalid_token',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'login_required',
  'consent_required',
  'interaction_required',
  'authorization_pending',
  'slow_down',
  'temporarily_unavailable',
  'insufficient_scope',
  'server_error',
]);
const OAUTH_SHARED = new Set(['invalid_grant', 'invalid_request', 'access_denied', 'unauthorized']);
const OAUTH_FIELDS = [
  'erroruri',
  'errorhint',
  'errorcodes',
  'traceid',
  'correlationid',
  'errordebug',
  'state',
  'errorsubcode',
  'suberror',
];

/** Beginnings (lower case) of what Google, Salesforce, Keycloak, Azure and Spring Security say under the same error types. */
const OAUTH_MESSAGES = [
  'bad request',
  'token has been expired or revoked',
  'malformed auth code',
  'code was already redeemed',
  'invalid jwt',
  'account has been deleted',
  'session not active',
  'session doesn',
  'offline user session',
  'token is not active',
  'invalid user credentials',
  'code not valid',
  'invalid refresh token',
  'stale token',
  'account is not fully set up',
  'account disabled',
  'user disabled',
  'incorrect redirect',
  'expired authorization code',
  'expired access/refresh token',
  'inactive user',
  'authentication failure',
  'ip restricted',
  'invalid authorization code',
  'user hasn',
  'aadsts',
  'bad credentials',
  'full authentication is required',
  'the provided authorization grant',
  'the refresh token is invalid',
  'refresh token',
];

/** Error types of Apache Usergrid that this API, its descendant, does not document. */
const USERGRID_ERRORS = new Set([
  'expired_token',
  'auth_no_application',
  'auth_not_application_owner',
  'auth_unactivated_organization',
  'auth_unactivated_admin',
  'auth_missing_credentials',
  'auth_expired_session_token',
  'auth_invalid_username_or_password',
  'oauth_missing_key',
  'oauth_missing_secret',
  'oauth_incorrect_key',
  'no_name_specified',
  'null_pointer',
  'organization_not_found',
  'query_parse',
  'index_query',
]);

const OTHER_HOSTS =
  /(?:^|\.)(?:googleapis\.com|google\.com|salesforce\.com|microsoftonline\.com|windows\.net|weixin\.qq\.com|dingtalk\.com|feishu\.cn|tencentcloudapi\.com|im\.qcloud\.com|netease\.im|ronghub\.com|rong-api\.com|github\.com|okta\.com|auth0\.com|apple\.com|facebook\.com|getui\.com|jpush\.cn)(?::\d+)?$/;
const USERGRID_HOSTS = /(?:usergrid|apigee)/;
const KEYCLOAK_PATH = /\/realms\/[^/]+\/protocol\/openid-connect/;

function oauthReason(fields: Fields): string | null {
  const error = textField(fields, 'error') ?? '';
  const ours = fields.has('timestamp') || fields.has('duration') || fields.has('exception');
  if (OAUTH_ONLY.has(error) && !ours) return 'oauth';
  if (!OAUTH_SHARED.has(error)) return null;
  if (OAUTH_FIELDS.some((name) => fields.has(name))) return 'oauth';
  const message = (messageOf(fields) ?? '').toLowerCase();
  return OAUTH_MESSAGES.some((begin) => message.startsWith(begin)) ? 'oauth' : null;
}

function usergridReason(fields: Fields): string | null {
  const message = messageOf(fields) ?? '';
  const unique = /Entity (\w{1,40}) requires that property named (\w{1,40})/.exec(message);
  if (unique && (unique[1] !== 'user' || unique[2] !== 'username')) return 'usergrid';
  const ofUsergrid = (textField(fields, 'exception') ?? '').includes('usergrid');
  return USERGRID_ERRORS.has(textField(fields, 'error') ?? '') && (ofUsergrid || fields.has('timestamp'))
    ? 'usergrid'
    : null;
}

/** Callbacks that the service sends to the app's server: they report events, they answer no call. */
export function isWebhook(fields: Fields): boolean {
  if (fields.has('callid'))
    return fields.has('eventtype') || fields.has('chattype') || fields.has('security') || fields.has('appkey');
  return fields.has('eventtype') && (fields.has('chattype') || fields.has('payload') || fields.has('security'));
}

/** Numbered errors of the client SDKs: `{code: 204, description: …}`, `{type: 16, message: …}`. */
function isSdkCallback(fields: Fields): boolean {
  if (fields.has('timestamp') || fields.has('errordescription')) return false;
  if (typeof fields.get('type') === 'number' && (fields.has('message') || fields.has('data') || fields.has('reason')))
    return true;
  return (
    typeof fields.get('code') === 'number' &&
    (fields.has('description') || (fields.has('error') && fields.size <= 3)) &&
    !fields.has('msg')
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Shapes of other vendors' answers; a relay that wraps this API's words in `{code, msg}` looks the same, so they are no proof. */
function otherReason(fields: Fields): string | null {
  if (fields.has('errordescription') && (fields.has('timestamp') || fields.has('duration'))) return null;
  const has = (...names: string[]): boolean => names.every((name) => fields.has(name));
  const numbered =
    has('errcode') ||
    (has('errorcode') && !has('errordescription')) ||
    has('code') ||
    has('ret') ||
    has('retcode') ||
    has('errno') ||
    has('resultcode');
  const worded =
    has('errmsg') ||
    has('msg') ||
    has('message') ||
    has('error') ||
    has('errorinfo') ||
    has('errormessage') ||
    has('desc') ||
    has('errormsg') ||
    has('errtips') ||
    has('info');
  if (numbered && worded && !has('timestamp', 'duration')) return 'other-api';
  if (isObject(fields.get('error')) || isObject(fields.get('fault')) || has('actionstatus') || has('documentationurl'))
    return 'other-api';
  if (Array.isArray(fields.get('errors')) || fieldsOf(fields.get('response')).has('error')) return 'other-api';
  return null;
}

/**
 * Why an object cannot be taken for an answer of this API: `webhook`, `sdk-callback`, `oauth` (Google, Salesforce, Keycloak …),
 * `usergrid`, `other-api`; null when nothing speaks against it. Conservative: what this API is documented to send is never foreign.
 */
export function foreignReason(fields: Fields): string | null {
  if (isWebhook(fields)) return 'webhook';
  return (
    oauthReason(fields) ?? usergridReason(fields) ?? (isSdkCallback(fields) ? 'sdk-callback' : otherReason(fields))
  );
}

/** Why the host or path that was called is another service's; null when it may be this API. */
export function foreignCall(host: string | null, path: string): string | null {
  if (KEYCLOAK_PATH.test(path)) return 'oauth';
  if (host === null) return null;
  if (USERGRID_HOSTS.test(host)) return 'usergrid';
  return OTHER_HOSTS.test(host) ? 'other-api' : null;
}

/** The platform's own name, where it is no part of the exception classes that this API sends too. */
const USERGRID_NAME = /(?<!\borg\.|\bapache\.)usergrid(?!\.)/i;

/** Why the words around a free message show that it is another service's: Apache Usergrid's name, or one of its own error types. */
export function foreignWords(text: string): string | null {
  const names = text.match(/(?<![a-z])[a-z]+(?:_[a-z]+){1,5}/g) ?? [];
  return USERGRID_NAME.test(text) || names.some((name) => USERGRID_ERRORS.has(name)) ? 'usergrid' : null;
}
