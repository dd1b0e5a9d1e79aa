import { join } from 'node:path';
import { z } from 'zod';
import { catalogRoot } from './load';
import { areaSchema } from './schema/area';
import { entrySchema } from './schema/entry';
import { operationSchema } from './schema/operation';
import { partialFailureSchema } from './schema/partialFailure';
import { placeholderSchema } from './schema/placeholder';
import { sourceSchema } from './schema/source';
import { statusSchema } from './schema/status';
import { typeSchema } from './schema/type';

/** Path of the schema for the YAML files, which refer to it in their first line. */
export const schemaFile = join(catalogRoot, 'schema.json');

const files: [z.ZodType, string][] = [
  [entrySchema, 'errors/<area>.yaml: the error entries of one area'],
  [statusSchema, 'statuses.yaml: the HTTP statuses'],
  [operationSchema, 'endpoints.yaml: the REST operations'],
  [partialFailureSchema, 'partial-failures.yaml: failures inside an HTTP 200 response'],
  [areaSchema, 'areas.yaml: the feature areas'],
  [typeSchema, 'types.yaml: what each value of `error` means'],
  [sourceSchema, 'sources.yaml: where the facts come from'],
  [placeholderSchema, 'placeholders.yaml: what the placeholders of messages hold'],
];

/**
 * JSON Schema of the YAML files, for completion and validation in editors. It is generated from the schemas of the
 * loader, so the two cannot differ.
 */
export function yamlSchema(): Record<string, unknown> {
  const lists = z.union(files.map(([item, description]) => z.array(item).describe(description)));
  return { title: 'A file of the catalog', ...z.toJSONSchema(lists, { io: 'input', target: 'draft-7' }) };
}

/** The content of `schema.json`. */
export const yamlSchemaText = (): string => `${JSON.stringify(yamlSchema(), null, 2)}\n`;
