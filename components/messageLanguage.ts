/**
 * Language of an error message, if it is not English: some services send Chinese messages. Browsers need it to read the
 * text aloud and to break lines.
 */
export const messageLanguage = (message: string): 'zh-CN' | undefined =>
  /\p{Script=Han}/u.test(message) ? 'zh-CN' : undefined;
