import type { Stretch } from './marks';
import { quotedEnd } from './shellWords';

/** Options of curl, wget, PowerShell and their like that a request's body follows in quotation marks, wherever the command begins. */
const DATA_OPTION =
  /(?:^|[\s\\^`])(?:-d|--data(?:-(?:raw|binary|ascii|urlencode))?|--json|-F|--form(?:-string)?|--(?:post|body)-data|-Body)[ \t=]{0,4}(?=\$?["']|\^")/g;

/** The quoted bodies behind the data options of commands; of one whose quotation mark is never closed, its line. */
export function commandData(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let behind = 0;
  for (const match of text.matchAll(DATA_OPTION)) {
    const start = match.index + match[0].length;
    if (start < behind) continue;
    behind = quotedEnd(text, start);
    stretches.push({ start, end: behind });
  }
  return stretches;
}
