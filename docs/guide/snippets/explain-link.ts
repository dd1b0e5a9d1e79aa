/** What a program knows about a failed response. Leave out what is unknown. */
export interface FailedResponse {
  status?: number;
  error?: string;
  /** The number in `error_code`. */
  code?: number;
  /** Method and path with parameters: `PUT /{org_name}/{app_name}/chatgroups/{group_id}`. */
  call?: string;
  message?: string;
}

/** In characters. */
const longest = 1500;

/** A link to the explanation of a response. `site` has no slash at its end. Mask secrets in the message first. */
export function explainLink(
  site: string,
  { status, error, code, call, message }: FailedResponse,
): string {
  // Half of an emoji has no code in a URL. Encoding replaces it.
  const encoded = new TextEncoder().encode(message ?? '');
  const characters = [...new TextDecoder().decode(encoded)];
  const pairs = [
    ['status', status],
    ['length', message?.length],
    ['error', error],
    ['code', code],
    ['call', call],
    ['message', characters.slice(0, longest).join('')],
  ] as const;
  const written = pairs.flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return `${site}/explain#${written.join('&')}`;
}
