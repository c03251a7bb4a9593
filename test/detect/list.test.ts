import { expect, it } from "vitest";
import { compileEvidence } from "../../src/catalogue/compile.ts";
import { detect } from "../../src/detect/detect.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall"] },
  { id: "fruit", terms: ["pears"] },
  { id: "nuts", terms: ["walnuts"] },
]);
const { patterns, lowers } = compileEvidence({
  defaults: { actor: false },
  lowers: [
    { reason: "partial", when: { fruit: ["fruit"] }, unless: { nuts: { any: ["nuts"], in: ["list"] } } },
  ],
  patterns: [{ id: "stores", finds: { fruit: { any: ["fruit"], in: ["own"] } } }],
});

function reasons(text: string): string[][] {
  const statute = readStatute(`# Act\n\n## 1. Store\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const found = detect(norms, [{ element: "x", patterns, lowers }]).get("x")!;
  return found.candidates.map((c) => c.grade.lowered.map((l) => l.reason));
}

it("sees the other items of the list", () => {
  expect(reasons("The store shall hold:\n\n(a) pears;\n\n(b) walnuts.")).toEqual([[]]);
  expect(reasons("The store shall hold:\n\n(a) pears;\n\n(b) apples.")).toEqual([["partial"]]);
});

it("does not see what stands under another chapeau", () => {
  expect(
    reasons("(1) The store shall hold:\n\n(a) pears.\n\n(2) The barn shall hold:\n\n(a) walnuts."),
  ).toEqual([["partial"]]);
});
