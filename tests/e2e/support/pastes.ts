/** Responses as readers paste them. Each spec states what it expects. */

/** Contains values of the reader: bob, 40659491815425. */
export const notInGroup = JSON.stringify({
  error: 'forbidden_op',
  exception: 'com.easemob.group.exception.ForbiddenOpException',
  timestamp: 1700000000000,
  duration: 0,
  error_description: "user: bob doesn't exist in group: 40659491815425",
});

/** Two entries have this message. The call decides. */
export const announcementTooLong = 'announce info length exceeds limit!';

/** A bulk registration that returns 200, although one of two users failed. */
export const oneOfTwoRegistered = JSON.stringify({
  path: '/users',
  action: 'post',
  entities: [{ username: 'alice' }],
  data: [{ username: 'user3', registerUserFailReason: 'the user3 already exists' }],
});

export const notOurs = JSON.stringify({
  error: 'flux_capacitor_empty',
  error_description: 'the flux capacitor is not charged',
});

/** Secrets that must not leave the tab unmasked. */
export const secrets = { token: 'YWMtSECRETsecretSECRETsecret', password: 'hunter2-not-for-others' };

export const withSecrets = [
  'curl -i -X POST https://a1.easemob.com/easemob-demo/chatdemo/chatgroups/40659491815425/users/bob',
  `  -H 'Authorization: Bearer ${secrets.token}' -d '{"password":"${secrets.password}"}'`,
  '',
  'HTTP/1.1 403 Forbidden',
  'Content-Type: application/json',
  '',
  JSON.stringify({
    error: 'forbidden_op',
    error_description: `user: ${secrets.token} doesn't exist in group: 40659491815425`,
  }),
].join('\n');

/** A log with `count` lines, in which two known errors alternate. */
export const logOf = (count: number): string =>
  Array.from({ length: count }, (_, line) =>
    line % 2 === 0
      ? `10:21:07.${line} WARN POST /easemob-demo/chatdemo/messages/users 429 {"error":"reach_limit","error_description":"This request has reached api limit"}`
      : `10:21:07.${line} ERROR GET /easemob-demo/chatdemo/users/alice 401 {"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}`,
  ).join('\n');

/** A whole response with a cookie that must not leave the tab. */
export const expired = [
  'HTTP/1.1 401 Unauthorized',
  'Set-Cookie: route=a1; JSESSIONID=9F3A77SECRET; Path=/',
  '',
  '{"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}',
].join('\n');
