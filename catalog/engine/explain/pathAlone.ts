import type { FoundResponse } from '../report';

/** Forms in which a call is shown as the one that was answered. */
const exchanges = new Set<FoundResponse['form']>(['http', 'har', 'partial', 'success']);

/** Whether the text beside a response names a path without a host, and no exchange shows it as the call that was answered: logs name the request that they serve so. */
export const isPathAlone = ({ call, form, request }: FoundResponse): boolean =>
  call !== null && request.host === null && !exchanges.has(form);
