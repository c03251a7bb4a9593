import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { errorCode, UserError } from "../commands/errors.ts";

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ELOOP: "it is a link that leads to itself",
  ENAMETOOLONG: "the name is too long",
};

/** Why a file could not be written, in words. */
export function cannotWrite(file: string, error: unknown): UserError {
  return new UserError(
    `${file}: cannot be written (${CAUSES[errorCode(error) ?? ""] ?? (error as Error).message})`,
  );
}

/** Adds to the page that GitHub shows beside a job, where there is one. @throws UserError */
export function appendSummary(text: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "") return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Writes a file that must not be there yet. @returns false where it is @throws UserError */
export function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    // it was begun here, since it was not there before
    if (errorCode(error) === "ENOSPC") rmSync(file, { force: true });
    throw cannotWrite(file, error);
  }
}
