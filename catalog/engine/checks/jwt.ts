const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** When a JSON Web Token expires, in milliseconds since 1970; null for what is no such token or names no time. */
export function jwtExpiry(token: string): number | null {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined || payload.length > 8192) return null;
  const seconds = /"exp"\s*:\s*(\d{9,11})\b/.exec(decodeBase64Url(payload))?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** Bytes as characters, which is enough to read digits by; other characters than base64's are skipped. */
function decodeBase64Url(text: string): string {
  let bits = 0;
  let kept = 0;
  let decoded = '';
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    kept += 6;
    if (kept >= 8) decoded += String.fromCharCode((bits >> (kept -= 8)) & 0xff);
  }
  return decoded;
}
