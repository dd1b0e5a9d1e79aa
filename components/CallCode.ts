import { h, type FunctionalComponent, type VNode } from 'vue';
import { isWhole } from './wholeCode';

/** Parts of a path, each with the slash before it. */
const partsOf = (path: string): string[] => path.match(/^[^/]+|\/[^/]*/g) ?? [];

interface CallCodeProps {
  call: { method: string; path: string };
  /** Name of the element; `code` if there is none. */
  as?: string;
}

/** A path that is too long for its line continues at a slash, not within a word or at a hyphen. */
const brokenAtSlashes = (path: string): (VNode | string)[] =>
  partsOf(path).flatMap((part, index) => [
    ...(index ? [h('wbr')] : []),
    isWhole(part) ? h('span', { class: 'whole' }, part) : part,
  ]);

/** Text that may contain a path. */
export const PathText: FunctionalComponent<{ text: string }> = ({ text }) => brokenAtSlashes(text);
PathText.props = ['text'];

/** The method and path of a call. */
export const CallCode: FunctionalComponent<CallCodeProps> = ({ call: { method, path }, as = 'code' }): VNode =>
  h(as, [h('b', method), ' ', ...brokenAtSlashes(path)]);
CallCode.props = ['call', 'as'];

/** A path alone. */
export const PathCode: FunctionalComponent<{ path: string }> = ({ path }) => h('code', brokenAtSlashes(path));
PathCode.props = ['path'];
