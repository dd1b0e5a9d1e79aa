// What a program does that installed the package: prints one line of JSON.
import { isMainThread, parentPort } from 'node:worker_threads';
import { advise, explain, explainLink, redact, search, ticketText, triage } from 'easemob-rest-errors';

const error = 'forbidden_op';
const message = "user: bob doesn't exist in group: 40659491815425";
const body = { error, timestamp: 1729497048000, duration: 0, error_description: message };
const url = 'https://a1.easemob.com/org/app/chatgroups/40659491815425?token=x';
const [explained] = explain({ status: 403, body: { ...body }, method: 'put', url }).responses;
const answer = {
  advice: advise(explained, 'en'),
  found: search('群组人数已满', { limit: 1 })[0]?.kind,
  counted: triage([`12:00:01 POST 403 ${JSON.stringify(body)}\n`]).responses,
  ticket: ticketText(explained, 'en', { site: 'https://errors.example' }).split('\n')[0],
  redacted: redact('Authorization: Bearer YWMtabcdefghijklmnopqrstuvwxyz0123456789'),
  link: explainLink({ status: 403, error, message }, { site: 'https://errors.example/', locale: 'en' }),
};
if (isMainThread) process.stdout.write(JSON.stringify(answer));
else parentPort?.postMessage(answer);
