/** A mistake in a file of a catalogue. Lines and columns count from 1. */
export interface CatalogueProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
  /** The catalogue works, but there is something left to write. */
  readonly unfinished?: true;
}

/** A catalogue that cannot be used, with everything that is wrong with it. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** A configuration, or a file that it names, that cannot be used. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly CatalogueProblem[];
  /** What cannot be used. */
  readonly what: string;

  constructor(problems: readonly CatalogueProblem[], what = "the configuration") {
    super(problems.map(formatProblem).join("\n"));
    this.what = what;
    this.problems = problems;
  }
}

/** A problem without a hint where there is nothing to say: the key is left out, not undefined. */
export function problem(
  file: string,
  at: { readonly line: number; readonly column: number },
  message: string,
  hint?: string,
): CatalogueProblem {
  return { file, line: at.line, column: at.column, message, ...(hint === undefined ? {} : { hint }) };
}

/** A file's own words in a message: in backquotes, on one line, not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}

/** Marks what does not keep a catalogue from being used while it is being written. */
export function unfinished(p: CatalogueProblem): CatalogueProblem {
  return { ...p, unfinished: true };
}

/** One line, in the form that editors and terminals make a link of. */
export function formatProblem(p: CatalogueProblem): string {
  return `${p.file}:${p.line}:${p.column}  ${p.message}${p.hint === undefined ? "" : `  (${p.hint})`}`;
}

/** In the order of reading, each once. */
export function sortProblems(problems: readonly CatalogueProblem[]): CatalogueProblem[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...problems].sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.message, b.message),
  );
  return sorted.filter((p, i) => i === 0 || formatProblem(p) !== formatProblem(sorted[i - 1]!));
}
