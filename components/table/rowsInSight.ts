/** Height of a low row, in pixels; with the head of the table above them, lower ones fit too. */
const rowHeight = 56;
/** Drawn even where nothing of them can be seen. */
const fewest = 4;

/**
 * How many found rows a reader can see below what stands above them: drawn with each letter typed, while the others follow when the
 * typing pauses. Asks the browser for a place, which is free as long as nothing on the page has changed yet.
 */
export const rowsInSight = (above: Element): number =>
  Math.max(fewest, Math.ceil((innerHeight - above.getBoundingClientRect().bottom) / rowHeight));
