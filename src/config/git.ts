import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { errorCode, UserError } from "../commands/errors.ts";
import { DISK, type Files } from "./files.ts";

/** More than any draft or catalogue. */
const MOST_BYTES = 256 * 1024 * 1024;
/** How git says that a revision does not hold a file. */
const NOT_THERE = /does not exist|exists on disk|not a valid object|bad file/i;

/** A hook of git's names its own repository and index: what is asked for here is the folder's. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  return { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
}

/** Runs git without a shell. @throws UserError with git's own words */
function git(folder: string, ...args: string[]): Buffer {
  try {
    return execFileSync("git", args, {
      cwd: folder,
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "pipe"],
      env: environment(),
    });
  } catch (error) {
    if (errorCode(error) === "ENOENT") throw new UserError("git is not installed (--since)");
    const words = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    throw new UserError(words.replace(/^fatal: /, "").split("\n")[0]!);
  }
}

/** A path whose links are followed as far as it exists: git names its folder that way. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), basename(path));
}

/** The files of a revision. What lies outside its repository is read from disk: the change cannot touch it. */
export interface Revision extends Files {
  /** The paths of all files below a folder, or undefined where the revision cannot know it. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** Opens a revision of the repository that a folder is in. @throws UserError */
export function openRevision(revision: string, folder: string): Revision {
  // git would take it for an option
  if (revision.startsWith("-") || revision === "")
    throw new UserError(
      `unexpected revision "${revision}" (--since)`,
      "expected a branch, a tag or a commit",
    );
  let top: string;
  try {
    top = real(git(folder, "rev-parse", "--show-toplevel").toString("utf8").trim());
  } catch (error) {
    throw new UserError(`no git repository to look into (--since): ${(error as Error).message}`);
  }
  let commit: string;
  try {
    commit = git(top, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`).toString("utf8").trim();
  } catch {
    throw new UserError(
      `unknown revision "${revision}" (--since)`,
      "expected a branch, a tag or a commit; a shallow clone holds only the newest: git fetch first",
    );
  }
  const inside = (path: string): string | undefined => {
    const from = relative(top, real(path)).replaceAll("\\", "/");
    return from.startsWith("../") || from === ".." || from === "" ? undefined : from;
  };
  return {
    read: (path) => {
      const name = inside(path);
      if (name === undefined) return DISK.read(path);
      try {
        return git(top, "cat-file", "blob", `${commit}:${name}`);
      } catch (error) {
        if (NOT_THERE.test((error as Error).message)) return undefined;
        throw error;
      }
    },
    name: (path) => {
      const name = inside(path);
      return name === undefined ? DISK.name(path) : `${revision}:${name}`;
    },
    list: (path) => {
      const name = inside(path);
      if (name === undefined) return undefined;
      const names = git(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", `${name}/`);
      return names
        .toString("utf8")
        .split("\0")
        .filter((n) => n !== "")
        .map((n) => join(path, relative(name, n)));
    },
  };
}
