import type { z } from 'zod';
import type { Area, ErrorEntry, Operation, PartialFailure, StatusEntry } from '../../engine/types';
import type { areaSchema } from './area';
import type { entrySchema } from './entry';
import type { operationSchema } from './operation';
import type { partialFailureSchema } from './partialFailure';
import type { statusSchema } from './status';

/** Whether two types are identical. Assignability would not be enough, because it ignores missing optional fields. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<T extends true> = T;

/** Does not compile if a schema differs from its type in `engine/types.ts`. */
export type SchemasMatchTypes = [
  Holds<Same<z.output<typeof entrySchema>, ErrorEntry>>,
  Holds<Same<z.output<typeof statusSchema>, StatusEntry>>,
  Holds<Same<z.output<typeof operationSchema>, Omit<Operation, 'method' | 'path'>>>,
  Holds<Same<z.output<typeof partialFailureSchema>, PartialFailure>>,
  Holds<Same<z.output<typeof areaSchema>, Area>>,
];
