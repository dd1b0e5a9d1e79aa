/** What a placeholder can hold: `word` has no blank inside, `number` has a digit too, `text` may be anything. */
export type Shape = 'number' | 'word' | 'text';

/** Values longer than this are not values. */
export const longestValue = 512;

const numbers = new Set(['limit', 'size', 'line', 'column', 'count']);
const words = new Set(['appKey', 'time', 'uri', 'url', 'orgName', 'appName', 'fileUuid', 'key']);
const lists = new Set([
  'expected',
  'source',
  'usernames',
  'passwords',
  'fields',
  'groupName',
  'parameter',
  'permission',
  'char',
]);

/** The shape of a placeholder, told by its name: the catalog names equal things equally. */
export function shapeOf(name: string): Shape {
  if (numbers.has(name)) return 'number';
  return words.has(name) || name.endsWith('Id') ? 'word' : 'text';
}

/** True for placeholders that may hold several words even where the text around is not the message's own. */
export const maySpread = (name: string): boolean => lists.has(name);

/** Whether a value fits the shape; every value is one line. Stand-ins that documents print (`XXX`, `%s`, `{}`) fit any. */
export function fits(value: string, shape: Shape): boolean {
  if (value.length > longestValue || /[\r\n]/.test(value)) return false;
  if (shape === 'text' || isStandIn(value)) return true;
  return !/\s/.test(value) && (shape === 'word' || (value.length <= 24 && /\d/.test(value)));
}

/** `XXX`, `xxxx`, `%s`, `{}`, `{limit}`, `<limit>`, `***`, `N`: what documents write where a value would stand. */
export const isStandIn = (value: string): boolean =>
  /^(?:[xX*]{2,32}|N|%\w{1,2}|\$?\{[\w.\- ]{0,32}\}|<[\w.\- ]{1,32}>|\.{3})$/.test(value.trim());
