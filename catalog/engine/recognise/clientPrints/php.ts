/** Prints of PHP clients: Guzzle's `Client error: … resulted in a … response:`, warnings of `file_get_contents`, `var_dump` of a string. */
const BEFORE =
  /GuzzleHttp|(?:Client|Server) error: `|PHP (?:Fatal|Warning|Notice)|file_get_contents|string\(\d{1,6}\) "$|resulted in a `?\d{3}/;

/** Whether the text before a body is one of a PHP client. */
export const isPhp = (before: string): boolean => BEFORE.test(before);
