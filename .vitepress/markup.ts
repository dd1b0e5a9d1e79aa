/**
 * Replaces a piece of VitePress' markup. Throws if a page does not contain it. Otherwise, a new version of VitePress
 * could silently undo the change.
 */
export function replaceMarkup(html: string, markup: string, replacement: string): string {
  if (!html.includes(markup))
    throw new Error(
      `VitePress writes its pages differently now: there is no ${markup}. Adapt what calls replaceMarkup.`,
    );
  return html.replace(markup, () => replacement);
}
