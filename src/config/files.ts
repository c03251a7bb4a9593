import { relative } from "node:path";
import { errorCode } from "../commands/errors.ts";
import { readWhole } from "./read-file.ts";

/** Where files are read from: the disk, or an older revision. Paths are absolute. */
export interface Files {
  /** The bytes of a file, or undefined where there is none. */
  readonly read: (path: string) => Buffer | undefined;
  /** What messages call it. */
  readonly name: (path: string) => string;
}

/** A path as a person at the command line would type it. */
export function shownPath(path: string): string {
  const from = relative(process.cwd(), path).replaceAll("\\", "/");
  return from === "" ? "." : from;
}

/** More than any configuration, profile or baseline. */
const MOST_BYTES = 20_000_000;

const NOT_THERE = new Set(["ENOENT", "ENOTDIR"]);

export const DISK: Files = {
  read: (path) => {
    try {
      return readWhole(path, MOST_BYTES);
    } catch (error) {
      if (NOT_THERE.has(errorCode(error) ?? "")) return undefined;
      throw error;
    }
  },
  name: shownPath,
};
