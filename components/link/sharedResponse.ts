import { parsePath, type SharedResponse } from '../../catalog/engine/share/permalink';

/** Converts the response in a link to the text that a client would receive, so that readers see what is explained. */
export function responseText({ call, ...shared }: SharedResponse): string {
  const response = responseWithoutCall(shared);
  return call ? `${call} HTTP/1.1\n\n${response}` : response;
}

function responseWithoutCall(shared: Omit<SharedResponse, 'call'>): string {
  const { status, error, errorCode, message, body } = shared;
  const field =
    shared.field ?? (status === 200 && message && !error && !errorCode && !body ? usualFailureField : undefined);
  if (!error && !errorCode && !message && !body && !field) return `HTTP ${status}`;
  if (!error && !errorCode && !status && !body && !field) return message ?? '';
  const written = JSON.stringify(field ? bodyWithFailure(field, message ?? '') : bodyWithError(shared), null, 2);
  return status ? `HTTP/1.1 ${status}\n\n${written}` : written;
}

const bodyWithError = ({ error, errorCode, message, body }: Omit<SharedResponse, 'call'>) => ({
  ...(error && { error }),
  ...(errorCode && { error_code: errorCode }),
  ...(body && { duration: 0 }),
  ...((message || body || errorCode) && { error_description: message ?? '' }),
});

/** In a 200 response, the message is the reason why an item failed. Links from other tools do not name its field. */
const usualFailureField = 'data[].reason';

/** Fields next to the reason of a failed item, if the reason alone does not show that the item failed. */
const besideReason: Partial<Record<string, object>> = { reason: { result: false }, desc: { pushStatus: 'FAIL' } };

/** A failure without a message is a list of failed items, or a flag. */
const withoutWords = (field: string): unknown => (/failed$/i.test(field) ? ['…'] : false);

/** `data[].reason` becomes `{"data": [{"result": false, "reason": "…"}]}`, and `data[].result` without a message `{"duration": 0, "data": [{"result": false}]}`. */
function bodyWithFailure(field: string, message: string): unknown {
  const told = message || withoutWords(field);
  const whole = field.split('.').reduceRight<unknown>((inner, step) => {
    const name = step.replace('[]', '');
    const beside = inner === message && Object.hasOwn(besideReason, name) ? besideReason[name] : {};
    return { ...beside, [name.replace(/[{}]/g, '')]: step.endsWith('[]') ? [inner] : inner };
  }, told);
  return message ? whole : { duration: 0, ...(whole as object) };
}

/** The response in a URL, usually in its fragment. */
export function responseInAddress({ hash, search }: Location): SharedResponse | null {
  const place = parsePath(`/explain${search}${hash}`);
  return place?.kind === 'explain' ? place.shared : null;
}
