/**
 * The form in which `error` fields are compared: without package, case and punctuation, and with one letter for those
 * that text recognition confuses. `com.easemob.GroupException` is `groupexceptlon`. Null if it is missing or empty.
 */
export function foldErrorType(error: string | null): string | null {
  if (error === null) return null;
  const name = error.trim().slice(0, 200);
  const folded = withoutPackage(name)
    .toLowerCase()
    .replace(/[i1]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? null : folded;
}

const withoutPackage = (name: string): string =>
  /^[\w.$]+$/.test(name) ? name.slice(name.lastIndexOf('.') + 1) : name;
