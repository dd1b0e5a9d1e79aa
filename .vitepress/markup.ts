/** Replaces a piece of VitePress' markup. Throws when a page does not have it, so that a new version of VitePress cannot drop our change in silence. */
export function replaceMarkup(html: string, markup: string, replacement: string): string {
  if (!html.includes(markup))
    throw new Error(
      `VitePress writes its pages differently now: there is no ${markup}. Adapt what calls replaceMarkup.`,
    );
  return html.replace(markup, () => replacement);
}
