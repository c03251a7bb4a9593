import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode, UserError } from "../commands/errors.ts";

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
};

/** Why a file could not be written, in words. */
export function cannotWrite(file: string, error: unknown): UserError {
  return new UserError(
    `${file}: cannot be written (${CAUSES[errorCode(error) ?? ""] ?? (error as Error).message})`,
  );
}

/** Writes a file whole or not at all. @throws UserError */
export function writeWhole(file: string, text: string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw cannotWrite(file, error);
  }
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
    throw new UserError(
      `${file}: cannot be written (${CAUSES[errorCode(error) ?? ""] ?? (error as Error).message})`,
    );
  }
}
