import { expect, it } from "vitest";
import type { RawCondition } from "../../src/catalogue/compile.ts";
import { compileEvidence } from "../../src/catalogue/compile.ts";
import { detect } from "../../src/detect/detect.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall"] },
  { id: "actor.any", terms: ["council"] },
  { id: "act.teach", terms: ["teach"] },
  { id: "who", terms: ["gardener", "beekeeper"] },
  { id: "gardener", terms: ["gardener"] },
  { id: "beekeeper", terms: ["beekeeper"] },
  { id: "lead.to", terms: ["=to", "=for"] },
  { id: "lead.away", terms: ["=with", "=in relation to"] },
]);

/** Whether "teach" with this condition is found in the text. */
function found(text: string, condition: RawCondition): boolean {
  const statute = readStatute(`# Act\n\n## 1. Lessons\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const { patterns } = compileEvidence({
    patterns: [{ id: "p", anchor: "act", finds: { act: "act.teach", audience: condition } }],
  });
  return detect(norms, [{ element: "e", patterns, lowers: [] }]).get("e")!.candidates.length > 0;
}

it.each([
  ["The council shall teach pruning to gardeners.", true],
  ["The council shall teach pruning with gardeners.", false],
  ["The council shall teach gardeners.", true],
  ["The council shall teach, with owners, pruning to gardeners.", true],
  ["The council shall teach pruning in relation to gardeners.", false],
])("led to its audience: %s", (text, expected) => {
  expect(found(text, { any: ["who"], "led-by": ["lead.to"], "not-led-by": ["lead.away"] })).toBe(expected);
});

it.each([
  ["The council shall teach pruning to gardeners.", true],
  ["The council shall teach gardeners.", false],
  ["The council shall teach to all who care, whatever their trade may be, and gardeners.", false],
])("a leading word is demanded: %s", (text, expected) => {
  expect(found(text, { any: ["who"], "led-by": ["lead.to"] })).toBe(expected);
});

it.each([
  ["The council shall teach gardeners and beekeepers.", true],
  ["The council shall teach gardeners and other gardeners.", false],
])("kinds are different concepts: %s", (text, expected) => {
  expect(found(text, { any: ["gardener", "beekeeper"], kinds: 2 })).toBe(expected);
});
