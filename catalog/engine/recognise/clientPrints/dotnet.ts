/** Prints of .NET clients: `ReturnText:{…}` with `StatusCode:401` below it, `HttpResponseMessage.ToString()`, WebException. */
const BEFORE =
  /ReturnText\s?[:=]|StatusCode:\s?\d{3}|System\.Net|HttpRequestException|The remote server returned an error|远程服务器返回错误|ReasonPhrase:/;
const AFTER = /^\s{0,4}(?:StatusCode|HttpStatusCode)\s?[:=]\s?\d{3}/;

/** Whether the text around a body is one of a .NET client. */
export const isDotnet = (before: string, after: string): boolean => BEFORE.test(before) || AFTER.test(after);
