/**
 * Error text for a zod check: what is wrong and what to do, kept apart by a line break until
 * `schemaProblems` puts the field's name in front.
 */
export const custom = (what: string, remedy: string): string => `${what}\n${remedy}`;
