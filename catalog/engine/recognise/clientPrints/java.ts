/**
 * Prints of Java clients: Spring's `401 Unauthorized: [{…}]` (in quotes and with `<EOL>` for line breaks since 5.3), stack traces
 * around a body, the service's own server SDK (`GET https://… -> 401 Unauthorized,` and `error_description -> …` below it).
 */
const BEFORE =
  /HttpClientErrorException|HttpServerErrorException|(?:^|\s)(?:[a-z]\w*\.){1,8}\w*(?:Exception|Error)\b|Exception in thread|Caused by: |\d{3} [A-Z][\w ]{1,40}: ?[["]{0,2}$|\d{3} [A-Z][\w ]{1,40} on (?:GET|POST|PUT|DELETE)/;
const AFTER = /^["\]\s]{0,6}\n\s{0,8}at [\w.$/]{3,200}\(/;

/** Whether the text around a body is one of a Java client. */
export const isJava = (before: string, after: string): boolean => BEFORE.test(before) || AFTER.test(after);
