/** A percent sign that begins no valid escape becomes an escaped percent sign; everything else keeps its meaning. */
export const mendedHash = (hash: string): string =>
  hash.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => {
    try {
      return encodeURIComponent(decodeURIComponent(escapes));
    } catch {
      return escapes.replaceAll('%', '%25');
    }
  });

/** VitePress' router decodes the fragment and shows "not found" when that fails; links that tools build do fail at times. */
export function mendHash(): void {
  const { hash } = window.location;
  const mended = mendedHash(hash);
  if (mended !== hash) window.history.replaceState(window.history.state, '', mended);
}
