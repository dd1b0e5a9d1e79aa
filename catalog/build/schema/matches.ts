import type { z } from 'zod';
import type { Area, ErrorEntry, Operation, PartialFailure, StatusEntry } from '../../engine/types';
import type { areaSchema } from './area';
import type { entrySchema } from './entry';
import type { operationSchema } from './operation';
import type { partialFailureSchema } from './partialFailure';
import type { statusSchema } from './status';

/** Identity, not assignability: the latter would overlook a missing optional field. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<T extends true> = T;

/** Does not compile when a schema and its type of `engine/types.ts` drift apart. */
export type SchemasMatchTypes = [
  Holds<Same<z.output<typeof entrySchema>, ErrorEntry>>,
  Holds<Same<z.output<typeof statusSchema>, StatusEntry>>,
  Holds<Same<z.output<typeof operationSchema>, Omit<Operation, 'method' | 'path'>>>,
  Holds<Same<z.output<typeof partialFailureSchema>, PartialFailure>>,
  Holds<Same<z.output<typeof areaSchema>, Area>>,
];
