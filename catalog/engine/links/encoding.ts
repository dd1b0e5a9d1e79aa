const mostPairs = 300;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encodes any string; half of a surrogate pair has no encoding and becomes U+FFFD. */
export const encode = (value: string): string => encodeURIComponent(value.replace(loneSurrogate, '\ufffd'));

/** Decodes a value as far as it goes; `+` is a blank, and a broken escape, such as a cut end, becomes U+FFFD at its place. */
export function decode(value: string): string {
  const spaced = value.replace(/\+/g, ' ');
  return decodeRun(spaced) ?? spaced.replace(/(?:%[0-9a-f]{2})+|%[0-9a-f]?/gi, decodeLongest);
}

function decodeRun(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}

/** A run of escapes whose last character came apart: what is whole, and a sign for the rest. */
function decodeLongest(run: string): string {
  for (let cut = 0; cut <= 3; cut++) {
    const decoded = decodeRun(run.slice(0, run.length - 3 * cut));
    if (decoded !== null && run.length > 3 * cut) return cut === 0 ? decoded : `${decoded}\ufffd`;
  }
  return '\ufffd';
}

/** The `key=value` pairs of a query or a fragment, decoded, at most 300 of them. */
export const pairsOf = (text: string): [string, string][] =>
  text
    .replace(/^[?#]/, '')
    .split('&', mostPairs)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });
