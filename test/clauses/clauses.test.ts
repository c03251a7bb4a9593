import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readClauses } from "../../src/catalogue/clauses.ts";
import type { Clause } from "../../src/catalogue/model.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";

const ROOT = join(import.meta.dirname, "../..");
const catalogue = readCatalogue(join(ROOT, "provisions"));
const checker = new Checker(catalogue);
const byElement = readClauses(join(ROOT, "templates/clauses"));
const clauses = Object.values(byElement);

const textOf = (c: Clause): string => c.paragraphs.join("\n\n");
const withoutBrackets = (text: string): string => text.replaceAll(/[[\]]/g, "");

/** The clause's words, numbers and brackets aside. */
function wordsOf(c: Clause): number {
  const plain = withoutBrackets(textOf(c)).replaceAll(/^\([0-9a-z]+\)/gm, "");
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

const LAW =
  "# Trafficking in Persons Act\n\n## Section 1. Short title\n\nThis is the Trafficking in Persons Act.\n";

/** The clauses as the sections of a law that says nothing else. */
function lawOf(ids: readonly string[]): string {
  const sections = ids.map((id, i) => {
    const clause = byElement[id]!;
    return `## Section ${i + 2}. ${clause.heading}\n\n${withoutBrackets(textOf(clause))}\n`;
  });
  return [LAW, ...sections].join("\n");
}

const findings = (law: string) => checker.check(law, "law.md").assessment.findings;

describe("the model clauses", () => {
  it("are one for each element", () => {
    expect(clauses.map((c) => c.element).sort()).toEqual(catalogue.elements.map((e) => e.id).sort());
  });

  it.each(clauses.map((c) => [c.element, c] as const))("%s is short, with notes", (_, clause) => {
    expect(wordsOf(clause)).toBeGreaterThanOrEqual(30);
    expect(wordsOf(clause)).toBeLessThanOrEqual(150);
    expect(clause.options.length).toBeGreaterThan(0);
    expect(clause.decide.length).toBeGreaterThan(0);
    expect(textOf(clause).split("[").length).toBe(textOf(clause).split("]").length);
  });

  it.each(clauses.map((c) => c.element))("%s alone is present", (id) => {
    const found = findings(lawOf([id])).find((f) => f.element === id)!;
    expect(`${found.status} ${found.reasons.join()} ${found.explanation}`).toMatch(/^present/);
  });

  it("make a law in which everything is present", () => {
    const gaps = findings(lawOf(catalogue.elements.map((e) => e.id))).filter((f) => f.status !== "present");
    expect(gaps.map((f) => `${f.element}: ${f.status} ${f.reasons.join()} ${f.explanation}`)).toEqual([]);
  });
});
