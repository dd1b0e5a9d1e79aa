/**
 * Replaces a piece of what VitePress writes, or of its source. Throws if the text does not contain it. Otherwise, a new version of VitePress
 * could silently undo the change.
 */
export function replaceMarkup(html: string, markup: string, replacement: string): string {
  if (!html.includes(markup))
    throw new Error(`VitePress has changed: there is no ${markup}. Adapt what calls replaceMarkup.`);
  return html.replace(markup, () => replacement);
}
