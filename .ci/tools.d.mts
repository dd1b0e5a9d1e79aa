/** Whether the packages run on a version of Node, written `22.13.0`. */
export function nodeFits(version: string): boolean;
