/** Words that only hold a question together; they are not looked for. */
const empty = new Set(
  (
    '的 了 吗 呢 吧 啊 呀 么 嘛 我 你 他 它 是 都 就 又 也 还 被 把 给 让 请 会 时 后 里 中 和 与 或 到 一 个 这 那 去 来 为 说 再 要 用 对 ' +
    '怎么 怎么办 怎样 为什么 为何 为啥 什么 什么意思 如何 原因 请问 时候 的时候 我们 这个 那个 导致 情况 问题 一直 总是 老是 还是 出现 ' +
    '解决 处理 办法 怎么回事 咋回事 咋办 啥意思 求助 显示 遇到 收到 因为 然后 老报 老提示 什么原因 是什么 ' +
    'a an the i my we our you your it its this that is are was were am be been do does did and or when ' +
    'how why what get got getting please help fix solve returned returns occurs gives t s'
  ).split(' '),
);

/** Words that nearly every question about an error has; they count for little. */
const faint = new Set(
  (
    '报错 提示 错误 失败 返回 出错 异常 报 无法 不能 不了 不上 不到 可以 是否 一次 功能 服务 接口 接口调用 环信 ' +
    'error errors exception exceptions failed fail fails failure cannot can unable feature service api im easemob rest of to in on at by for with from'
  ).split(' '),
);

/** Whether a word of a query says nothing of what is asked. */
export const isEmptyWord = (word: string): boolean => empty.has(word);

/** Whether a word of a query says little: that something went wrong. */
export const isFaintWord = (word: string): boolean => faint.has(word);

/** The words that say something; all of them when none does. */
export function withoutEmptyWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** Every empty or faint Chinese word of two characters and more. */
export const chineseNoise: readonly string[] = [...empty, ...faint].filter((word) =>
  /^\p{Script=Han}{2,}$/u.test(word),
);

const longestFirst = [...chineseNoise].sort((one, other) => other.length - one.length);

/** Whether a run of Chinese is made of words that say nothing or little throughout: 接口报错. */
export const isNoise = (run: string): boolean => {
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), run);
  return /^\p{Script=Han}/u.test(run) && [...rest].every(isEmptyWord);
};
