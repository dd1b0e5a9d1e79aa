/**
 * Error text for a zod check: what is wrong and what to do, separated by a line break. `schemaProblems` adds the name
 * of the field.
 */
export const custom = (what: string, remedy: string): string => `${what}\n${remedy}`;
