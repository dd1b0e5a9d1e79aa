import type { CallKey, Operation } from '../engine/types';

/** A call key without its `#variant`: `POST /{org_name}/{app_name}/users`. */
export const callWithoutVariant = (key: CallKey): string => key.replace(/#.*$/, '');

/** The operations a call key means: one with `#variant`, all of that method and path without; none when it is unknown. */
export const operationsOf = (key: CallKey, operations: readonly Operation[]): Operation[] =>
  key.includes('#')
    ? operations.filter((operation) => operation.key === key)
    : operations.filter((operation) => callWithoutVariant(operation.key) === key);
