import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect-language.ts";
import { judged, mended, ROOT } from "./setup.ts";

const corpus = process.env.LAWCHECK_CORPUS;
const folders = [
  join(ROOT, "examples"),
  join(ROOT, "test/corpus/work/statutes"),
  ...(corpus === undefined ? [] : [join(corpus, "tune/statutes")]),
].filter((f) => existsSync(f));
const drafts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".md"))
    .map((f) => [f, readFileSync(join(folder, f), "utf8")] as const),
);
const english = drafts.filter(([, text]) => ["en", "unknown"].includes(detectLanguage(text).code));
const RANK = { present: 2, weak: 1, missing: 0 };

describe("a draft with all suggestions", { timeout: 60_000 }, () => {
  it.each(english)("%s: nothing is missing, and nothing got worse", (_, source) => {
    const before = new Map(judged(source).result.findings.map((f) => [f.element, f.status]));
    const { result } = mended(source);
    const missing = result.findings.filter((f) => f.status === "missing").map((f) => f.element);
    const worse = result.findings
      .filter((f) => RANK[f.status] < RANK[before.get(f.element)!])
      .map((f) => f.element);
    expect({ missing, worse }).toEqual({ missing: [], worse: [] });
    for (const f of result.findings.filter((x) => x.status === "weak")) expect(f.reasons).not.toEqual([]);
  });

  it.each(english)("%s: every old line stands, but for the ends of lists", (_, source) => {
    const { text, suggestions } = mended(source);
    const rewritten = new Set(suggestions.flatMap((s) => [...s.change.rewritten.keys()]));
    const kept = source.split(/\r?\n/).filter((_line, i) => !rewritten.has(i + 1));
    const now = text.split(/\r?\n/)[Symbol.iterator]();
    for (const line of kept) {
      let next = now.next();
      while (!next.done && next.value !== line) next = now.next();
      expect(next.done, line).toBe(false);
    }
  });
});
