import { type Baseline, baselineGaps, compareBaseline } from "../../../src/waive/baseline.ts";
import { Dice } from "../dice.ts";
import type { Draft } from "../draft.ts";
import { someLayout, write } from "../layout.ts";
import { property } from "../property.ts";
import { draftOf, FILE, type Seeds, seeds, type World } from "../world.ts";
import { reorder } from "./reordered.ts";

/** The same draft with its sections numbered from another number on. */
function renumbered(draft: Draft, by: number): Draft {
  const { numbering } = draft;
  return {
    ...draft,
    numbering: { ...numbering, section: (n, heading, depth) => numbering.section(n + by, heading, depth) },
  };
}

function pairOf(world: World, input: Seeds): readonly [string, string] {
  const dice = new Dice(input.extra);
  const draft = draftOf(world, input);
  const layout = someLayout(input.extra);
  const wrap = dice.of([0, 44, 72]);
  return [
    write(draft, layout),
    write(renumbered(reorder(draft, dice), 1 + dice.below(7)), { ...layout, wrap }),
  ];
}

/** Every gap is known again after the draft was renumbered, re-wrapped and its unrelated sections moved. */
export const stableBaseline = property<Seeds>({
  name: "baseline: the same gaps after renumbering, re-wrapping and moving sections",
  kind: "same-result",
  arbitrary: () => seeds,
  show: (world, input) => pairOf(world, input).join("\n\n======== and ========\n\n"),
  fault: (world, input) => {
    const { catalogue } = world.parts;
    const [before, after] = pairOf(world, input);
    const old = world.judge(before);
    const now = world.judge(after);
    const { id, version } = catalogue;
    const baseline: Baseline = {
      lawcheck: "baseline",
      version: 1,
      catalogue: { id, version, hash: "h" },
      elements: catalogue.elements.map((e) => e.id),
      drafts: [{ file: FILE, gaps: baselineGaps(old.result, old.checked) }],
    };
    const { findings, warnings } = compareBaseline(now.result, now.checked, FILE, baseline, catalogue, "h");
    const unknown = findings.filter((f) => f.baseline !== undefined && f.baseline !== "known");
    const told = warnings.filter((w) => w.code.startsWith("baseline"));
    return [
      ...unknown.map((f) => `${f.element} is ${f.baseline}: ${f.status} ${f.reasons}`),
      ...told.map((w) => w.message),
    ].join("\n");
  },
});
