import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readClauses } from "../../src/catalogue/clauses.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { type Judged, judge } from "../../src/judge.ts";
import type { FillRules } from "../../src/suggest/fill.ts";
import { checkedSuggestions, type SuggestContext, suggestions } from "../../src/suggest/suggest.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const catalogue = readCatalogue(join(ROOT, "provisions"));
const clauses = readClauses(join(ROOT, "templates/clauses"));
const fill = JSON.parse(readFileSync(join(ROOT, "templates/fill.json"), "utf8")) as FillRules;
const checker = new Checker(catalogue);

export function judged(text: string): Judged {
  return judge(checker, [{ file: "draft.md", text }], { language: "en" });
}

function context(source: string): SuggestContext {
  const { result, checked } = judged(source);
  return {
    catalogue,
    clauses,
    fill,
    statute: checked.statute,
    detections: checked.detections,
    result,
    source,
  };
}

/** What would be suggested, before it is tried. */
export const suggested = (source: string) => suggestions(context(source));

/** The draft with everything put in. */
export const mended = (source: string) => checkedSuggestions(context(source), (text) => judged(text).result);
