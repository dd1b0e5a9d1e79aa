/** Whether a piece of code has a hyphen, where browsers would break it, but fits on one line of the narrowest phone. */
export const isWhole = (code: string): boolean => code.length <= 21 && code.includes('-');
