import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/assess/assess.ts";
import { compileEvidence } from "../../src/catalogue/compile.ts";
import type { Catalogue, Element } from "../../src/catalogue/model.ts";
import { detect } from "../../src/detect/detect.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const wording = parse(readFileSync("provisions/wording.yaml", "utf8"));
const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall"] },
  { id: "modality.power", terms: ["=may"] },
  { id: "actor.any", terms: ["gardener"] },
  { id: "act.prune", terms: ["prune"] },
  { id: "roses", terms: ["rose"] },
  { id: "hedges", terms: ["hedge"] },
]);

function rule(id: string, object: string) {
  return {
    id,
    anchor: "act",
    gives: "weak",
    reasons: ["narrow"],
    finds: { act: "act.prune", object },
  } as const;
}

const { patterns } = compileEvidence({
  patterns: [rule("only-roses", "roses"), rule("only-hedges", "hedges")],
});
const element = {
  id: "garden.pruning",
  loweredBy: [],
  parts: [],
  detection: {
    element: "garden.pruning",
    patterns,
    lowers: [],
    addsUp: { patterns: ["only-roses", "only-hedges"], settled: "S1" },
  },
} as unknown as Element;

function judged(text: string) {
  const statute = readStatute(`# Act\n\n## 1. Pruning\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const catalogue = { elements: [element], scopes: [], wording } as unknown as Catalogue;
  const { status, reasons, rule } = assess(catalogue, detect(norms, [element.detection]), norms).findings[0]!;
  return { status, reasons, rule };
}

it("is present where each narrow rule has a place of its own", () => {
  expect(judged("The gardener shall prune roses.\n\nThe gardener shall prune hedges.")).toEqual({
    status: "present",
    reasons: [],
    rule: "S1",
  });
});

it.each([
  ["one of them is missing", "The gardener shall prune roses."],
  ["one of them is optional", "The gardener shall prune roses.\n\nThe gardener may prune hedges."],
  ["both are said in one place", "The gardener shall prune roses and hedges."],
])("stays weak where %s", (_, text) => {
  expect(judged(text).status).toBe("weak");
});
