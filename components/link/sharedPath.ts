import { callWithoutVariant } from '../../catalog/engine/urls';
import type { Explained } from '../../catalog/engine/report';
import { explainPath } from '../../catalog/engine/share/permalink';
import { redact } from '../../catalog/engine/share/redact';
import type { Locale } from '../../catalog/engine/types';

/**
 * The path and fragment of a link to the explanation of a response, with secrets masked. The call is written as in
 * the catalog, whether it comes from the paste or from the reader's answer, so that the next reader gets the same
 * explanation.
 */
export function sharedPath({ response, endpoint }: Pick<Explained, 'response' | 'endpoint'>, locale: Locale): string {
  const { status, error, errorCode, message, body } = response;
  const field = response.failures[0]?.field;
  const isDated = typeof body === 'object' && body !== null && ('duration' in body || 'timestamp' in body);
  return explainPath(
    {
      status: field ? 200 : status,
      errorCode,
      ...{ error: error && redact(error), message: message && redact(message), field },
      call: endpoint && callWithoutVariant(endpoint),
      ...(isDated && !field && { body: true }),
    },
    locale,
  );
}
