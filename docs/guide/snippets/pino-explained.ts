import pino, { type DestinationStream, type Logger } from 'pino';
import type { HttpResponse } from 'easemob-rest-errors';
import { explanationOf } from './explain-failures';

/**
 * A logger that explains responses:
 * `logger.error({ easemob: { status, body, method, url } }, 'call failed')`.
 */
export const explainingLogger = (destination?: DestinationStream): Logger =>
  pino(
    {
      serializers: {
        // The body may hold personal data, so only its meaning is logged.
        easemob: (response: HttpResponse) => ({
          status: response.status,
          ...explanationOf(response),
        }),
      },
    },
    destination,
  );
