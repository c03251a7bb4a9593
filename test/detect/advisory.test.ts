import { expect, it } from "vitest";
import { compileEvidence } from "../../src/catalogue/compile.ts";
import { detect } from "../../src/detect/detect.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall"] },
  { id: "qualifier.advisory", terms: ["=advise"] },
  { id: "qualifier.delegated", terms: ["=by decree"] },
  { id: "actor.any", terms: ["council"] },
  { id: "act.prune", terms: ["prune"] },
]);

function statusOf(text: string, extra: { delegated?: boolean } = {}): string {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const evidence = compileEvidence({ patterns: [{ id: "prunes", finds: { act: ["act.prune"] }, ...extra }] });
  const found = detect(norms, [{ element: "trees.pruning", ...evidence }]).get("trees.pruning")!.candidates;
  const grade = found[0]?.grade;
  return grade?.kind === "graded"
    ? [grade.status, ...grade.lowered.map((l) => l.reason)].join(" ")
    : "nothing";
}

it("an advisory verb that opens an item governs all of it", () => {
  const item = (words: string): string => `The council shall:\n\n- (a) ${words}; and\n- (b) rest.`;
  expect(
    statusOf(item("advise the growers and the owners of the old gardens on how to prune the trees")),
  ).toBe("weak qualified");
  expect(
    statusOf(
      item("meet in the spring, advise the growers and the owners of the old gardens, and prune the trees"),
    ),
  ).toBe("present");
});

it("a later decision lowers, except where it is itself what is sought", () => {
  const text = "The council shall by decree prune the trees.";
  expect(statusOf(text)).toBe("weak delegated");
  expect(statusOf(text, { delegated: true })).toBe("present");
});
