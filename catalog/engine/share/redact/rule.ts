/** A stretch of a text to mask: UTF-16 offsets, end exclusive. */
export interface Secret {
  start: number;
  end: number;
  /** What is written in its place; `***` when absent. */
  mask?: string;
}

/** One kind of secret. */
export interface RedactRule {
  /** Names the kind in tests and in the registry. */
  name: string;
  /** All secrets of the kind, in any order. Linear in the text, whatever it holds. */
  find(text: string): Secret[];
}
