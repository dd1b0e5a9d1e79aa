/** Prints of Python clients: tracebacks, requests (`<Response [401]>`, `401 Client Error: …`), aiohttp, httpx, urllib. */
const BEFORE =
  /Traceback \(most recent call last\)|requests\.exceptions|\d{3} Client Error|<Response \[\d{3}|aiohttp|httpx\.|urllib\d?\.|^\s*print\(|>>> /m;

/** Whether the text before a body is one of a Python client. */
export const isPython = (before: string): boolean => BEFORE.test(before);
