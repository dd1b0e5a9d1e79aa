import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFile, yamlSchema, yamlSchemaText } from '../../../../catalog/build/jsonSchema';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const children = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isNode(value) ? Object.values(value) : [];

/** Names of properties without a description, at any depth. */
function undescribed(value: unknown): string[] {
  const properties = isNode(value) && isNode(value.properties) ? Object.entries(value.properties) : [];
  const bare = properties.filter(
    ([, field]) => isNode(field) && typeof field.description !== 'string' && !('$ref' in field),
  );
  return [...bare.map(([name]) => name), ...children(value).flatMap(undescribed)];
}

describe('the JSON Schema of the YAML files', () => {
  it('is up to date; `npm run schema` writes it again', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(yamlSchemaText());
  });

  it('accepts one of the eight lists', () => {
    const { anyOf } = yamlSchema();
    expect(children(anyOf)).toHaveLength(8);
    expect(children(anyOf).map((list) => isNode(list) && list.type)).toEqual(Array.from({ length: 8 }, () => 'array'));
  });

  it('describes every field', () => {
    expect(undescribed(yamlSchema())).toEqual([]);
  });
});
