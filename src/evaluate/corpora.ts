import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve, sep } from "node:path";

/** A folder of labelled statutes, or a phrasebook (single provisions, each labelled for one element). */
export interface Corpus {
  readonly kind: "statutes" | "phrasebook";
  /** As the reports call it: the last two parts of the path. */
  readonly name: string;
  readonly path: string;
  /** Opened for totals only: nothing of its texts or single labels may be shown or kept. */
  readonly sealed: boolean;
}

/** Names of folders and files whose texts nobody should read while writing rules. */
export const SEALED_NAMES: ReadonlySet<string> = new Set([
  "check",
  "sealed",
  "sealed2",
  "sealed3",
  "held-back",
  "blind",
]);

/** A mistake in what was asked for: its message is for the person who asked. */
export class EvaluationError extends Error {}

function parts(path: string): string[] {
  return path.split(sep).map((part) => basename(part, extname(part)));
}

/** Whether a path leads into sealed texts, by its own name or by the place that a link points to. */
export function isSealed(path: string): boolean {
  const full = resolve(path);
  const real = existsSync(full) ? realpathSync(full) : full;
  return [...parts(full), ...parts(real)].some((part) => SEALED_NAMES.has(part));
}

function corpus(kind: Corpus["kind"], path: string): Corpus {
  const full = resolve(path);
  const name = join(basename(dirname(full)), basename(full, ".jsonl"));
  return { kind, name, path: full, sealed: isSealed(full) };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The corpora at a path: a `.jsonl` file, a folder with `statutes/` and `labels/`, the `.jsonl` files of a folder. */
export function corporaAt(path: string): Corpus[] {
  if (!existsSync(path)) throw new EvaluationError(`${path}: no such file or folder`);
  if (!isDirectory(path)) {
    if (path.endsWith(".jsonl")) return [corpus("phrasebook", path)];
    throw new EvaluationError(`${path}: expected a folder, or a .jsonl file`);
  }
  const found: Corpus[] = [];
  if (isDirectory(join(path, "statutes")) && isDirectory(join(path, "labels"))) {
    found.push(corpus("statutes", path));
  }
  for (const file of readdirSync(path).sort()) {
    if (file.endsWith(".jsonl")) found.push(corpus("phrasebook", join(path, file)));
  }
  if (found.length > 0) return found;
  throw new EvaluationError(`${path}: expected statutes/ and labels/, or .jsonl files`);
}

/** What is looked at when nothing is named: the shared corpus where it is given, and the project's own. */
export function defaultPaths(shared: string | undefined, own: string): string[] {
  const from =
    shared === undefined ? [] : ["tune", "check", "phrasebook", "invented"].map((d) => join(shared, d));
  return [
    ...from,
    ...["work", "work2", "work3", "sealed", "sealed2", "sealed3", "blind.jsonl"].map((name) =>
      join(own, name),
    ),
  ].filter((p) => existsSync(p));
}
