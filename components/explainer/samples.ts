/** Names of the sample pastes. */
export type SampleName = 'body' | 'curl' | 'log';

const body = `{
  "error": "forbidden_op",
  "exception": "com.easemob.group.exception.ForbiddenOpException",
  "timestamp": 1700000000000,
  "duration": 0,
  "error_description": "user: bob doesn't exist in group: 40659491815425"
}`;

const curl = `$ curl -i -X POST https://a1.easemob.com/easemob-demo/chatdemo/users \\
    -H 'Content-Type: application/json' -d '{"username":"alice","password":"***"}'

HTTP/1.1 400 Bad Request
Content-Type: application/json

{"error":"duplicate_unique_property_exists","timestamp":1700000000000,"duration":12,"error_description":"Application null Entity user requires that property named username be unique, value of alice exists"}`;

const log = `10:21:07.113 WARN  [im-4] POST /easemob-demo/chatdemo/messages/users 429 {"error":"reach_limit","error_description":"This request has reached api limit"}
10:21:07.248 WARN  [im-7] POST /easemob-demo/chatdemo/messages/users 429 {"error":"reach_limit","error_description":"This request has reached api limit"}
10:21:09.480 ERROR [im-2] GET /easemob-demo/chatdemo/users/alice 401 {"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}
10:21:11.902 ERROR [im-4] POST /easemob-demo/chatdemo/chatgroups/40659491815425/users 403 {"error":"forbidden_op","error_description":"can not join this group, reason:user: carol already in group: 40659491815425"}`;

/** The sample pastes, in the order of their buttons. */
export const samples: { name: SampleName; text: string }[] = [
  { name: 'body', text: body },
  { name: 'curl', text: curl },
  { name: 'log', text: log },
];
