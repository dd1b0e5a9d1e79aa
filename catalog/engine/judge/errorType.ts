/**
 * The form in which two `error` fields are compared: the class name without its package, small letters and digits only, so that
 * `com.easemob.GroupException` is `groupexception` and `Request Entity Too Large` is `request_entity_too_large`. Null if it is missing or empty.
 */
export function foldErrorType(error: string | null): string | null {
  if (error === null) return null;
  const name = error.trim().slice(0, 200);
  const folded = withoutPackage(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? null : folded;
}

const withoutPackage = (name: string): string =>
  /^[\w.$]+$/.test(name) ? name.slice(name.lastIndexOf('.') + 1) : name;

/** Whether an exception class is the one behind an `error` field: `ForbiddenOpException` and `forbidden_op`. */
export function isExceptionOf(exception: string, error: string): boolean {
  const strip = (name: string | null): string => (name ?? '').replace(/exception$/, '');
  return strip(foldErrorType(exception)) === strip(foldErrorType(error)) && foldErrorType(error) !== null;
}
