import { h, type FunctionalComponent, type VNode } from 'vue';

/** Parts of a path, each with the slash before it. */
const partsOf = (path: string): string[] => path.match(/^[^/]+|\/[^/]*/g) ?? [];

interface CallCodeProps {
  call: { method: string; path: string };
  /** Name of the element; `code` if there is none. */
  as?: string;
}

/** The method and path of a call. A path that is too long for its line continues at a slash, not within a word. */
export const CallCode: FunctionalComponent<CallCodeProps> = ({ call: { method, path }, as = 'code' }): VNode => {
  const [first = '', ...others] = partsOf(path);
  return h(as, [h('b', method), ` ${first}`, ...others.flatMap((part) => [h('wbr'), part])]);
};
CallCode.props = ['call', 'as'];
