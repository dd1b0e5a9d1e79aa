import type { CallKey, Operation } from './types';

/** A call key without its `#variant`: `POST /{org_name}/{app_name}/users`. */
export const callWithoutVariant = (key: CallKey): string => key.split('#', 1)[0] ?? key;

/**
 * The operations that a call key names: the one with that very key (`POST …/users` is single registration, `POST …/users#bulk` the
 * bulk one); where there is none, every variant of that method and path (`POST …/token`). Empty for an unknown key.
 */
export function operationsOf<T extends Pick<Operation, 'key'>>(key: CallKey, operations: readonly T[]): T[] {
  const same = operations.filter((operation) => operation.key === key);
  return same.length > 0 ? same : operations.filter((operation) => callWithoutVariant(operation.key) === key);
}
