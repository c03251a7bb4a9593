import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import { type CatalogueProblem, problem } from "./problem.ts";
import { actingTexts, repeatedKeys } from "./source-checks.ts";

/** The largest file that is read. A catalogue's own are below a tenth of it. */
export const MAX_FILE_LENGTH = 1_000_000;
/** Aliases are handy for a list used twice; more would let a small file grow beyond memory. */
const MAX_ALIASES = 100;
/** Brackets and list marks within each other. The parser fails beyond some thousands, and takes the process with it. */
const MAX_DEPTH = 50;

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed file that remembers where everything stands. */
export interface Source {
  readonly file: string;
  /** The file as plain data; undefined where it could not be read. */
  readonly value: unknown;
  readonly readable: boolean;
  readonly problems: readonly CatalogueProblem[];
  /** Where the value at a path stands, or its key; the nearest thing that exists, where the path leads nowhere. */
  locate(path: Path, what: "key" | "value"): Position;
}

const START: Position = { line: 1, column: 1 };

function unreadable(file: string, message: string, at: Position = START, hint?: string): Source {
  return {
    file,
    value: undefined,
    readable: false,
    problems: [problem(file, at, message, hint)],
    locate: () => START,
  };
}

/** Where the text nests too deep for the parser, or undefined. */
function tooDeep(text: string): number | undefined {
  const marks = text.search(new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH}}`));
  if (marks >= 0) return marks;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "[" || c === "{") depth++;
    else if (c === "]" || c === "}") depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return i;
  }
  return undefined;
}

const SYNTAX: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  DUPLICATE_KEY: ["this key stands twice in one block", "delete one of the two"],
  TAB_AS_INDENT: ["a tab at the beginning of a line", "indent with spaces"],
  BLOCK_AS_IMPLICIT_KEY: [
    "a second colon on the line",
    "put the text in quotation marks, or after `>-` on the next line",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "a line without `key: value`",
    "check the colon, the space after it and the indentation",
  ],
  BAD_INDENT: [
    "wrong indentation",
    "give the lines of one block the same indentation, and close every bracket",
  ],
  BAD_SCALAR_START: ["text that begins with a mark of YAML", "put the text in quotation marks"],
  MULTIPLE_DOCS: ["a second document in one file", "delete the line `---`"],
  TAG_RESOLVE_FAILED: ["a tag (`!…`) that means nothing here", "put the text in quotation marks"],
  NON_STRING_KEY: ["a key that is no text", "put the key in quotation marks"],
};

function syntaxProblem(
  file: string,
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
  doc: Document,
  position: (offset: number) => Position,
): CatalogueProblem {
  let offset = error.pos[0];
  if (error.code === "MISSING_CHAR" && error.message.includes("quote")) {
    // the parser notices at the end of the file; the writer has to look where the quotation begins
    visit(doc, {
      Scalar: (_, node) => {
        const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
        if (quoted && node.range && node.range[1] >= error.pos[0]) offset = node.range[0];
      },
    });
    return problem(file, position(offset), "not valid YAML: a quotation mark that is never closed");
  }
  const known = SYNTAX[error.code];
  return known === undefined
    ? problem(file, position(offset), `not valid YAML: ${error.message}`)
    : problem(file, position(offset), `not valid YAML: ${known[0]}`, known[1]);
}

/** Follows a path through the document; gives the key and the value that it ends at. */
function walk(doc: Document, path: Path): { key: Node | undefined; value: Node | undefined } {
  const resolved = (node: unknown): Node | undefined =>
    (isAlias(node) ? node.resolve(doc) : (node as Node | null)) ?? undefined;
  let value = resolved(doc.contents);
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
      if (pair === undefined) break;
      key = pair.key as Node;
      value = resolved(pair.value);
    } else if (isSeq(value)) {
      const item = value.items[Number(step)];
      if (item === undefined) break;
      key = item as Node;
      value = resolved(item);
    } else break;
  }
  return { key, value };
}

/** Parses one file of a catalogue. Mistakes are collected, never thrown. */
export function readSource(file: string, text: string): Source {
  if (text.length > MAX_FILE_LENGTH) {
    return unreadable(file, `the file is too large: more than ${MAX_FILE_LENGTH / 1_000_000} MB`);
  }
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lineCounter = new LineCounter();
  const deep = tooDeep(body);
  if (deep !== undefined) {
    const before = body.slice(0, deep);
    const at = { line: before.split("\n").length, column: deep - before.lastIndexOf("\n") };
    return unreadable(file, `nested too deep: more than ${MAX_DEPTH} levels`, at);
  }
  const doc = parseDocument(body, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    logLevel: "error",
    // the parser compares each key with all others; they are looked for below, in one pass
    uniqueKeys: false,
  });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // after its first mistake the parser guesses, and what it says of the rest confuses; a key too many stands alone
  const first = [...doc.errors, ...doc.warnings].slice(0, 1);
  const problems = [...first, ...repeatedKeys(doc)].map((e) => syntaxProblem(file, e, doc, position));
  if (problems.length === 0)
    for (const { code, offset } of actingTexts(doc))
      problems.push(problem(file, position(offset), `a control character (${code})`, "take it out"));
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = doc.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      // an alias without its anchor, or too many of them
      const what = (error as Error).message.startsWith("Unresolved")
        ? "an alias (`*name`) without the anchor (`&name`) that it stands for"
        : "too many aliases (`*name`)";
      let at = 0;
      visit(doc, {
        Alias: (_, node) => {
          at = node.range?.[0] ?? 0;
          return what.startsWith("too") || node.resolve(doc) === undefined ? visit.BREAK : undefined;
        },
      });
      problems.push(problem(file, position(at), `not valid YAML: ${what}`, "write the text out"));
    }
  }
  return {
    file,
    value,
    readable: problems.length === 0,
    problems,
    locate: (path, what) => {
      const { key, value: node } = walk(doc, path);
      const empty = node?.range == null || node.range[0] === node.range[1];
      const found = what === "key" || empty ? (key ?? node) : node;
      return found?.range == null ? START : position(found.range[0]);
    },
  };
}
