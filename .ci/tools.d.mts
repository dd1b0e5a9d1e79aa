/** Whether the packages run on a version of Node, written `22.13.0`. */
export function nodeFits(version: string): boolean;

/** Hash of the names and contents of files and folders, by their paths below the project's folder. */
export function fingerprint(paths: readonly string[]): string;
