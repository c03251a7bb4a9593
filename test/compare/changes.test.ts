import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { compareFindings } from "../../src/compare/changes.ts";
import { judge } from "../../src/judge.ts";
import { wordDiff } from "../../src/report/diff.ts";

const checker = new Checker(readCatalogue("test/catalogues/lighthouses"));
const shipped = new Checker(readCatalogue("provisions"));
const example = readFileSync("examples/draft.md", "utf8");

function changes(before: string, after: string, by = checker) {
  const side = (text: string) => {
    const { result, checked } = judge(by, [{ file: "d.md", text }]);
    return { findings: result.findings, checked };
  };
  return compareFindings(side(before), side(after));
}
const kinds = (before: string, after: string): string[] =>
  changes(before, after).map((c) => `${c.after.element} ${c.kind}${c.regression ? "!" : ""}`);

const TRAIN =
  "# Act\n\n## 1. Training\n\nThe Council shall train keepers under section 2.\n\n## 2. Dues\n\nDues are paid.\n";

describe("changes", () => {
  it("are none between a draft and itself", () => expect(changes(example, example, shipped)).toEqual([]));

  it("are none where only lines break elsewhere", () => {
    const wrapped = example.replace(/^(?![#|])(.{30,})$/gm, (l) => l.replace(/(.{20,35}) /g, "$1\n"));
    expect(changes(example, wrapped, shipped)).toEqual([]);
  });

  it("are none where provisions have other numbers and another order", () => {
    const after =
      "# Act\n\n## 4. Dues\n\nDues are paid.\n\n## 7. Training\n\nThe Council shall train\nkeepers under section 4.\n";
    expect(kinds(TRAIN, after)).toEqual([]);
  });

  it.each([
    ["lost", "shall train keepers", "shall feed keepers", ["lamp.training lost!"]],
    ["weakened", "shall train", "may train", ["lamp.training weakened!"]],
    ["reworded", "train keepers", "train all keepers", ["lamp.training reworded"]],
  ])("%s", (_, from, to, expected) => expect(kinds(TRAIN, TRAIN.replace(from, to))).toEqual(expected));

  it("are gained and strengthened the other way", () => {
    expect(kinds(TRAIN.replace("shall train keepers", "shall feed keepers"), TRAIN)).toEqual([
      "lamp.training gained",
    ]);
    expect(kinds(TRAIN.replace("shall train", "may train"), TRAIN)).toEqual(["lamp.training strengthened"]);
  });

  it("weaken where a reason is added, and tell it from a reason that is gone", () => {
    const may = TRAIN.replace("shall train", "may train");
    const both = TRAIN.replace("shall train", "may, where practicable, train");
    expect(kinds(may, both)).toEqual(["lamp.training weakened!"]);
    expect(kinds(both, may)).toEqual(["lamp.training strengthened"]);
  });

  it("show the words on both sides", () => {
    const [change] = changes(TRAIN, TRAIN.replace("shall train", "may train"));
    expect(change?.words.map((w) => [w.before?.quote, w.after?.quote])).toEqual([
      ["The Council shall train keepers under section 2.", "The Council may train keepers under section 2."],
    ]);
  });

  it("show a number that is no reference", () => {
    const days = TRAIN.replace("under section 2", "within 30 days");
    expect(kinds(days, days.replace("30", "60"))).toEqual(["lamp.training reworded"]);
  });
});

describe("the word diff", () => {
  it("marks words, not letters", () => {
    expect(wordDiff("The Council shall train keepers.", "The Board shall train its keepers.")).toBe(
      "The [-Council-]{+Board+} shall train {+its +}keepers.",
    );
  });
});

describe("the documented shape", () => {
  it("is that of the scenario", () => {
    const read = (name: string) => JSON.parse(readFileSync(`provisions/schema/${name}.schema.json`, "utf8"));
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
    const validate = ajv.addSchema(read("result")).compile(read("diff"));
    validate(JSON.parse(readFileSync("test/scenarios/diff-json/stdout", "utf8")));
    expect(validate.errors).toBeNull();
  });
});
