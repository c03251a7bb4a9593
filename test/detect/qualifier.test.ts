import { expect, it } from "vitest";
import { compileEvidence } from "../../src/catalogue/compile.ts";
import { detect } from "../../src/detect/detect.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall"] },
  { id: "qualifier.qualified", terms: ["=where practicable", "=shall consider"] },
  { id: "qualifier.delegated", terms: ["=determined by order"] },
  { id: "modality.relief", terms: ["=is not required to"] },
  { id: "grammar.aside", terms: ["=in consultation with", "=including"] },
  { id: "actor.any", terms: ["council"] },
  { id: "act.prune", terms: ["prune"] },
]);

function statusOf(text: string): string {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const evidence = compileEvidence({ patterns: [{ id: "prunes", finds: { act: ["act.prune"] } }] });
  const grade = detect(norms, [{ element: "trees.pruning", ...evidence }]).get("trees.pruning")!.candidates[0]
    ?.grade;
  return grade?.kind === "graded" ? grade.status : "nothing";
}

it("a qualifier lowers the duty of its own clause", () => {
  expect(statusOf("The council shall, where practicable, prune the trees.")).toBe("weak");
  expect(statusOf("Where practicable, the council shall prune the trees.")).toBe("weak");
  expect(statusOf("The council shall prune the trees where practicable.")).toBe("weak");
});

it("a qualifier of another duty in the sentence leaves it as it is", () => {
  expect(statusOf("The council shall consider the weather and shall prune the trees.")).toBe("present");
  expect(statusOf("The council shall prune the trees and shall, where practicable, water them.")).toBe(
    "present",
  );
  expect(statusOf("The council shall water the trees and, where practicable, shall prune them.")).toBe(
    "weak",
  );
});

it("a qualifier at an item's second infinitive leaves the first as it is", () => {
  const duties = (item: string): string => `The duties of the council shall be —\n\n(a) ${item};`;
  expect(statusOf(duties("to prune the trees, and to water them, where practicable"))).toBe("present");
  expect(statusOf(duties("to prune the trees and shrubs, where practicable"))).toBe("weak");
});

it.each([
  "The council shall prune the trees, in consultation with neighbours where practicable.",
  "The council shall, in consultation with neighbours where practicable, prune the trees.",
  "The council shall prune the trees, including, where practicable, the hedges.",
  "The council shall prune the trees, where practicable with the help of neighbours.",
])("a qualifier of those consulted, of an example or of a means leaves the duty as it is: %s", (text) => {
  expect(statusOf(text)).toBe("present");
});

it("a qualifier that ends the sentence lowers the duty, whatever stands before it", () => {
  expect(statusOf("The council shall prune the trees, including the hedges, where practicable.")).toBe(
    "weak",
  );
});

it("what another clause leaves to a later decision is not this duty", () => {
  expect(statusOf("The council shall prune the trees; the tools shall be determined by order.")).toBe(
    "present",
  );
  expect(statusOf("The council shall prune the trees as determined by order.")).toBe("weak");
});

it("a relief takes back the duty of its own clause only", () => {
  expect(statusOf("The council shall prune the trees, and the neighbour is not required to help.")).toBe(
    "present",
  );
  expect(statusOf("The council is not required to prune the trees.")).toBe("nothing");
});
