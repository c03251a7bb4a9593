import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Clause } from "./model.ts";
import { readSource } from "./source.ts";
import { acts } from "./source-checks.ts";

/** A clause's file: what is said of it above the second rule, its words below. */
const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

interface Front {
  readonly element?: unknown;
  readonly heading?: unknown;
  readonly belongs?: unknown;
  readonly "list-item"?: unknown;
  readonly options?: unknown;
  readonly decide?: unknown;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
}

/** Reads one model clause. @throws Error where the file has another shape */
export function readClause(text: string, file: string): Clause {
  if (acts(text)) throw new Error(`${file}: a control character; take it out`);
  const [, front, words] = FILE.exec(text) ?? [];
  if (front === undefined || words === undefined)
    throw new Error(`${file}: unexpected text, expected a heading between two lines of ---, then the clause`);
  const { value, problems } = readSource(file, front);
  if (problems.length > 0) throw new Error(`${file}: ${problems[0]!.message}`);
  const { element, heading, belongs, "list-item": item, options, decide } = (value ?? {}) as Front;
  if (typeof element !== "string" || typeof heading !== "string")
    throw new Error(`${file}: expected "element" and "heading"`);
  const paragraphs = words.split(/\n\s*\n/).map((p) => p.trim().replaceAll(/\s+/g, " "));
  return {
    element,
    heading,
    belongs: typeof belongs === "string" ? belongs : "",
    listItem: typeof item === "string" ? item : undefined,
    paragraphs: paragraphs.filter((p) => p !== ""),
    options: strings(options),
    decide: strings(decide),
  };
}

/** The model clauses of a folder, by their element; none where there is no such folder. */
export function readClauses(dir: string): Record<string, Clause> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir).filter((f) => f.endsWith(".md"));
  const clauses = files.sort().map((f) => readClause(readFileSync(join(dir, f), "utf8"), join(dir, f)));
  return Object.fromEntries(clauses.map((c) => [c.element, c]));
}
