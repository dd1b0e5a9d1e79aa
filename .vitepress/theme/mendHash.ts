/** A percent sign that begins no valid escape becomes an escaped percent sign; everything else keeps its meaning. */
export const mendedHash = (hash: string): string =>
  hash.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => {
    try {
      return encodeURIComponent(decodeURIComponent(escapes));
    } catch {
      return escapes.replaceAll('%', '%25');
    }
  });

function mendAddress(): void {
  const { pathname, search, hash } = window.location;
  const mended = mendedHash(pathname) + search + mendedHash(hash);
  if (mended !== pathname + search + hash) window.history.replaceState(window.history.state, '', mended);
}

/**
 * VitePress' router decodes the path and the fragment. When that fails it shows "not found" or nothing at all, and links that tools build do
 * fail at times. The address is mended on arrival and, before the router reads it, whenever the fragment changes.
 */
export function mendHash(): void {
  mendAddress();
  for (const kind of ['popstate', 'hashchange']) window.addEventListener(kind, mendAddress, { capture: true });
}
