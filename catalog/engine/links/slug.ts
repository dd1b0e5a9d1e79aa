/**
 * The address of an error type: as it stands, with `-` for each run of other characters than letters, digits, `_` and `.`:
 * `forbidden_op`, `Request-Entity-Too-Large`. No two documented types share one, capitals aside.
 */
export const typeSlug = (error: string): string => error.trim().replace(/[^\p{L}\p{N}_.]+/gu, '-');
