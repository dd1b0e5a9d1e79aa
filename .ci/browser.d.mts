/** Path of a browser that starts; ends the process with what to do when none can be had. */
export function findBrowser(): Promise<string>;
