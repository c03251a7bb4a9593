import { readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { assembleCatalogue, type RawCatalogue } from "./assemble.ts";
import { kindOf, NEEDED_FILES } from "./kind.ts";
import type { Catalogue } from "./model.ts";
import { CatalogueError, type CatalogueProblem, problem, sortProblems } from "./problem.ts";
import { MAX_FILE_LENGTH } from "./source.ts";
import { type Validation, validateCatalogue } from "./validate.ts";

/** What a path leads to; nothing where that is not there, may not be seen, or is a link that leads to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The paths of a catalogue's files in its folder: those at the top and one folder deep. */
function listFiles(dir: string): string[] {
  const below = readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const isFolder = statOf(join(dir, entry.name))?.isDirectory() ?? false;
    return isFolder
      ? readdirSync(join(dir, entry.name)).map((file) => `${entry.name}/${file}`)
      : [entry.name];
  });
  return below.filter((path) => kindOf(path) !== undefined).sort();
}

/** The text of a file, or what is wrong with it. */
function readText(file: string): string | { readonly wrong: string } {
  const stat = statOf(file);
  if (stat === undefined) return { wrong: "the file cannot be read" };
  if (!stat.isFile()) return { wrong: "this is not a file" };
  // characters are one to four bytes; the exact limit is asked for later
  if (stat.size > MAX_FILE_LENGTH * 4)
    return { wrong: `the file is too large: more than ${MAX_FILE_LENGTH / 1_000_000} MB` };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return { wrong: error instanceof TypeError ? "the file is not UTF-8 text" : "the file cannot be read" };
  }
}

/** Reads and checks a catalogue folder without throwing; problems name the files as they are found from here. */
export function checkCatalogueFolder(dir: string): Validation {
  const start = { line: 1, column: 1 };
  if (!statOf(dir)?.isDirectory()) {
    const hint = `expected a folder with ${NEEDED_FILES.join(", ")}`;
    return { problems: [problem(dir, start, "there is no such folder", hint)], raw: undefined };
  }
  const texts = new Map<string, string>();
  const unread: CatalogueProblem[] = [];
  for (const path of listFiles(dir)) {
    const text = readText(join(dir, path));
    if (typeof text === "string") texts.set(path, text);
    else unread.push(problem(join(dir, path), start, text.wrong));
  }
  if (unread.length > 0) return { problems: unread, raw: undefined };
  const { problems, raw } = validateCatalogue(texts);
  return { problems: sortProblems(problems.map((p) => ({ ...p, file: join(dir, p.file) }))), raw };
}

/**
 * Whether a catalogue is read that has no mistakes but is not finished: empty texts, elements without evidence or
 * cases, concepts that are not used yet. To be false from the first release on.
 */
const READ_UNFINISHED = false;

/**
 * Reads the files of a catalogue folder as they are, cases and all.
 * @throws CatalogueError with everything that is wrong.
 */
export function readRawCatalogue(dir: string): RawCatalogue {
  const { problems, raw } = checkCatalogueFolder(dir);
  const grave = problems.filter((p) => !(READ_UNFINISHED && p.unfinished === true));
  if (grave.length > 0 || raw === undefined) throw new CatalogueError(grave);
  return raw;
}

/**
 * Reads a catalogue folder.
 * @throws CatalogueError with everything that is wrong.
 */
export function readCatalogue(dir: string): Catalogue {
  return assembleCatalogue(readRawCatalogue(dir));
}
