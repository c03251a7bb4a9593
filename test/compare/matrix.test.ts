import { describe, expect, it } from "vitest";
import { Checker } from "../../src/check.ts";
import { elementTexts, matrix } from "../../src/compare/matrix.ts";
import { judge } from "../../src/judge.ts";
import { statuteNames } from "../../src/report/matrix-sheet.ts";
import { catalogue } from "../report/run-format.ts";

const checker = new Checker(catalogue);
const result = (file: string, text: string) => judge(checker, [{ file, text }]).result;
const COUNCIL =
  "## 1. Council\n\nThere is established a Council of Lights for the lighthouses of the coast.\n";
const a = result("a.md", `# Lighthouses Act\n\n${COUNCIL}`);
const b = result(
  "b.md",
  `# Lighthouses Act\n\n${COUNCIL}\n## 2. Inspection\n\nThe Surveyor shall:\n\n(a) inspect each lighthouse once a year; and\n\n(b) mend its stairs.\n`,
);

describe("matrix", () => {
  it("has every element in the catalogue's order, by group", () => {
    const { rows } = matrix(catalogue, [a, b]);
    expect(rows.map((r) => r.element.id)).toEqual(catalogue.groups.flatMap((g) => g.elements));
    expect(rows.find((r) => r.element.id === "trust.council")!.findings.map((f) => f.status)).toEqual([
      "present",
      "present",
    ]);
  });

  it("tells what each has that none of the others has", () => {
    expect(matrix(catalogue, [a, b]).alone.map((list) => list.map((e) => e.id))).toEqual([
      [],
      ["lamp.inspection"],
    ]);
  });

  it("sets the words on one element side by side, under what introduces them", () => {
    const texts = elementTexts("lamp.inspection", [a, b]);
    expect(texts.map((t) => t.text)).toEqual([
      "",
      "The Surveyor shall: inspect each lighthouse once a year; and",
    ]);
  });

  it("names statutes as shortly as they can be told apart", () => {
    const names = (...files: string[]) => statuteNames(files.map((file) => ({ file })));
    expect(names("x/a.md", "x/b.md")).toEqual(["a.md", "b.md"]);
    expect(names("x/old/a.md", "x/new/a.md")).toEqual(["old/a.md", "new/a.md"]);
    expect(names("a.md", "a.md")).toEqual(["a.md", "a.md"]);
  });
});
