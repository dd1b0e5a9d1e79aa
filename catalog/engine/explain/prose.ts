const longest = 400;
const signs =
  /\b(?:error|exception|fail(?:ed|ure)?|denied|invalid|illegal|not (?:found|allowed|supported|exist|permitted)|unauthori[sz]ed|forbidden|exceed(?:s|ed)?|cannot|must be|doesn't exist|does not exist|too (?:many|large|long)|timed? ?out|refused|missing|required|expired)\b/i;
const question =
  /[?？]|^(?:how|why|what|when|where|who|please|i|we|my)\b|^(?:can|could|should|would|is|are|do|does|did) (?:i|we|you|it|the|this|that|there|my|anyone)\b|怎么|如何|为什么|为何|请问|是否|吗|呢/i;

/** Whether a short text reads like an error message rather than like somebody's question or an ordinary sentence. */
export function looksLikeError(text: string): boolean {
  if (text.length < 4 || text.length > longest || text.split('\n').length > 6) return false;
  return signs.test(text) && !isQuestion(text);
}

/** Whether somebody asks something, in either language. */
export const isQuestion = (text: string): boolean => question.test(text);
