/** What to do about a port that cannot be used, for a code of Node.js such as `EADDRINUSE`. */
export function portAdvice(port: number, code: string): string;
