/** Takes back percent encoding; a text with an escape that is not valid stays as it is, whole. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
