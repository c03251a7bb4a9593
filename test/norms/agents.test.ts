import { expect, it } from "vitest";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { clauseAt } from "../../src/norms/clause.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([{ id: "modality.duty", terms: ["=shall"] }]);

function agentsIn(text: string): string[] {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const norm = norms.at(-1)!;
  return clauseAt(norm, norm.words.length - 1).agents.map((s) => norm.words[s.from + 1]?.form ?? "");
}

it.each([
  ["The trees shall be pruned by the council.", ["council"]],
  ["The trees shall be carefully cut back by the council.", ["council"]],
  ["The trees shall be pruned, watered and weeded by the council.", ["council"]],
  ["The trees of the town are to stand, and shall each year be pruned by the council.", ["council"]],
])("who does what is ordered is the agent: %s", (text, expected) => {
  expect(agentsIn(text)).toEqual(expected);
});

it("who did what is only mentioned is not", () => {
  expect(agentsIn("The trees shall be pruned in accordance with the plan approved by the council.")).toEqual(
    [],
  );
  expect(agentsIn("The pears shall be given to children who were invited by the council.")).toEqual([
    "council",
  ]);
});
