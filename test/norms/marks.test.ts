import { describe, expect, it } from "vitest";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  {
    id: "modality.duty",
    terms: ["=shall", "=shall not/no later/more than", "=no later/more than ... =shall"],
  },
  { id: "modality.power", terms: ["=may"] },
  { id: "grammar.subordinator", terms: ["=that", "=as"] },
  { id: "modality.prohibition", terms: ["=shall not", "=no ... shall"] },
]);

function kinds(text: string): string[] {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  return norms.at(-1)!.marks.map((m) => m.kind);
}

function governing(text: string): boolean[] {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  return norms.at(-1)!.marks.map((m) => !m.subordinate);
}

describe("modals that a joining word ties together", () => {
  it.each([
    ["A picker shall not be fined for that pear and shall be sent to the council.", [true, true]],
    ["The council shall count a pear that shall be sold.", [true, false]],
  ])("%s", (text, expected) => {
    expect(governing(text)).toEqual(expected);
  });
});

it("a power inside a measure (as much as may be needed) does not govern", () => {
  expect(governing("Ten crates, or as many as may be needed, are given to the council.")).toEqual([false]);
});

describe("modal expressions", () => {
  it.each([
    ["The council shall, not later than a year after the harvest, count the pears.", ["duty"]],
    ["No later than June the council shall count the pears.", ["duty"]],
    ["No owner of a tree shall count pears.", ["prohibition"]],
    ["The council shall not count the pears.", ["prohibition"]],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});
