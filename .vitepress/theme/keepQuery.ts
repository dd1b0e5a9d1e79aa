/** The other language of a page answers the same query: a search in the table goes on there. VitePress links to the bare page. */
export function keepQuery(): void {
  const carry = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[hreflang]') : null;
    if (link && link.origin === location.origin) link.search = location.search;
  };
  // Before the click, whose address the browser and VitePress' router read.
  for (const kind of ['pointerdown', 'focusin', 'click']) addEventListener(kind, carry, true);
}
