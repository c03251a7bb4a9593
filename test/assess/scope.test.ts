import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/assess/assess.ts";
import type { Catalogue } from "../../src/catalogue/model.ts";
import { Checker } from "../../src/check.ts";

const reading = [
  { id: "modality.duty", terms: ["=shall"] },
  { id: "actor.any", terms: ["keeper"] },
  { id: "tree", terms: ["tree"] },
  { id: "young", terms: ["sapling"] },
  { id: "water", terms: ["water"] },
];
const condition = (any: string) => ({ any: [any], in: ["norm" as const] });
const catalogue = {
  id: "orchards",
  version: "1",
  title: "Orchards",
  language: "en",
  groups: [],
  instruments: [],
  concepts: reading,
  centralBody: undefined,
  definable: [],
  wording: parse(readFileSync("provisions/wording.yaml", "utf8")),
  scopes: [
    {
      of: ["tree", "young"],
      only: ["young"],
      reason: "narrow" as const,
      settled: "S3",
      text: "it stands in a law for saplings only",
      except: [],
    },
  ],
  elements: [
    {
      id: "care.water",
      parts: [],
      requires: undefined,
      loweredBy: [],
      detection: {
        element: "care.water",
        lowers: [],
        patterns: [
          {
            id: "waters",
            tier: "strict",
            anchor: "act",
            finds: { act: condition("water"), object: { any: ["tree", "young"], in: ["norm"] } },
            unless: {},
            gives: "present",
            reasons: [],
            lowers: [],
            actor: true,
            forbids: false,
            advisory: false,
            permissive: false,
            qualified: false,
            costs: false,
          },
        ],
      },
    },
  ],
} as unknown as Catalogue;

function statusOf(sentences: string[]): string {
  const source = sentences.map((s, i) => `## Section ${i + 1}. Duties\n\n${s}\n`).join("\n");
  const { assessment } = new Checker(catalogue).check(source, "draft.md");
  return `${assessment.findings[0]?.status} ${assessment.findings[0]?.reasons.join(" ")}`.trim();
}

const GENERAL = "The keeper shall water every tree.";
const YOUNG = "The keeper shall water every sapling.";

describe("the reach of a law", () => {
  it("leaves a provision as it is where the law speaks of all", () => {
    expect(statusOf([GENERAL, GENERAL, GENERAL, YOUNG, GENERAL])).toBe("present");
  });

  it("narrows what stands in a law for one group only, even a sentence that does not name it", () => {
    expect(statusOf([YOUNG, YOUNG, YOUNG, YOUNG, YOUNG])).toBe("weak narrow");
    expect(statusOf([GENERAL, YOUNG, YOUNG, YOUNG, YOUNG])).toBe("weak narrow");
  });

  it("does not judge from a handful of sentences", () => {
    expect(statusOf([YOUNG, YOUNG])).toBe("present");
  });

  it("needs the norms of the law", () => {
    expect(assess(catalogue, new Map(), []).findings[0]?.status).toBe("missing");
  });
});
