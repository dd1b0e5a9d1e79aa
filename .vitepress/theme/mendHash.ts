/** A percent sign that begins no valid escape becomes an escaped percent sign; everything else keeps its meaning. */
export const mendedHash = (hash: string): string =>
  hash.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => {
    try {
      return encodeURIComponent(decodeURIComponent(escapes));
    } catch {
      return escapes.replaceAll('%', '%25');
    }
  });

/**
 * VitePress' router decodes path and fragment, and shows "not found" or nothing at all when that fails; links that tools build do fail
 * at times.
 */
export function mendHash(): void {
  const { pathname, search, hash } = window.location;
  const mended = mendedHash(pathname) + search + mendedHash(hash);
  if (mended !== pathname + search + hash) window.history.replaceState(window.history.state, '', mended);
}
