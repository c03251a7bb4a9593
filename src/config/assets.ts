import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Clause } from "../catalogue/model.ts";
import { UserError } from "../commands/errors.ts";
import { readDraft } from "../commands/read-draft.ts";
import type { Accuracy, ReportAssets } from "../report/format.ts";
import type { Place } from "./catalogue.ts";

export interface AssetOptions {
  /** The folder of another catalogue: its model clauses stand beside it. */
  readonly catalogue?: string | undefined;
  /** The gap report's template, where the user has one of their own. */
  readonly template?: string | undefined;
}

function json<T>(place: Place, name: string): T {
  return JSON.parse(readFileSync(join(place.root, "dist", name), "utf8")) as T;
}

/** A page's style, in the order in which its parts build on each other. */
const STYLES = [
  "base.css",
  "matrix.css",
  "filters.css",
  "findings.css",
  "draft.css",
  "widths.css",
  "print.css",
];

/** The model clauses by element: those that come with the program, or those in `clauses/` of a catalogue's folder. */
export async function loadClauses(place: Place, dir: string | undefined): Promise<Record<string, Clause>> {
  if (dir === undefined) return json(place, "clauses.json");
  const { readClauses } = await import("../catalogue/clauses.ts");
  try {
    return readClauses(join(dir, "clauses"));
  } catch (error) {
    throw new UserError((error as Error).message);
  }
}

async function readTemplate(file: string): Promise<string> {
  try {
    return (await readDraft(file)).text;
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file} (--template) ${error.message}`, error.hint);
    throw error;
  }
}

/** Loads what reports are made of. @throws UserError */
export async function loadAssets(place: Place, options: AssetOptions): Promise<ReportAssets> {
  const own = (...name: string[]): string => readFileSync(join(place.root, "templates", ...name), "utf8");
  const style = STYLES.map((name) => own("page", name)).join("\n");
  const script = own("page", "page.js");
  // loading Node's cryptography takes longer than all reports
  const { hash } = await import("./hash.ts");
  const accuracy = json<Accuracy | null>(place, "accuracy.json");
  return {
    clauses: await loadClauses(place, options.catalogue),
    // the figures are those of the shipped catalogue
    accuracy: options.catalogue === undefined && accuracy !== null ? accuracy : undefined,
    template: options.template === undefined ? own("gap-report.md") : await readTemplate(options.template),
    style,
    styleHash: hash(style),
    script,
    scriptHash: hash(script),
  };
}
