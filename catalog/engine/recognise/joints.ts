/**
 * Where a program's text puts a string together from pieces: `" +` and the next quote in Java and C#, `' .` in PHP, `" & _` in Visual Basic,
 * nothing but a line break in Python and C.
 */
const JOINT = /^["'](?:\s{0,80}[+.&]\s{0,4}_?\s{0,80}|[ \t\r]{0,8}\\?\r?\n\s{0,80})["']/;
const SPELT = /^["']\s{0,80}[+.&]\s{0,4}_?\s{0,80}["']/;
const LONGEST = 200;

/** Offset behind the opening quote of the next piece, for a closing quote at `at`; -1 when the string ends there. */
export function afterJoint(text: string, at: number): number {
  const joint = JOINT.exec(text.slice(at, at + LONGEST));
  return joint ? at + joint[0].length : -1;
}

/** Whether an operator joins the two pieces; without one only some languages read on. */
export const isSpelt = (text: string, at: number): boolean => SPELT.test(text.slice(at, at + LONGEST));
