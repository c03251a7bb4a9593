import { Dice } from "../dice.ts";
import type { Draft, Layout, Section } from "../draft.ts";
import { difference, essenceOf, unordered } from "../essence.ts";
import { someLayout, write, writeOut } from "../layout.ts";
import { property } from "../property.ts";
import { draftOf, type Seeds, seeds, type World } from "../world.ts";

/** Those sections of each part that may move, in another order; the others stay in their places. */
export function reorder(draft: Draft, dice: Dice, mayMove = (s: Section) => s.free): Draft {
  const parts = draft.parts.map((part) => {
    const moving = dice.shuffled(part.sections.filter(mayMove));
    return { ...part, sections: part.sections.map((s) => (mayMove(s) ? moving.shift()! : s)) };
  });
  return { ...draft, parts };
}

/** The free sections that share no element with any other section: what they say is evidence for is said nowhere else. */
function unrelated(draft: Draft, layout: Layout, world: World): ReadonlySet<Section> {
  const { text, sectionLines } = writeOut(draft, layout);
  const sections = draft.parts.flatMap((p) => p.sections);
  const elements = sections.map(() => new Set<string>());
  for (const { element, candidates } of world.judge(text).checked.detections.values())
    for (const { norm } of candidates) {
      const line = norm.own.unit.lines[0];
      elements[sectionLines.findLastIndex((first) => first <= line)]?.add(element);
    }
  const shared = (i: number): boolean =>
    elements.some((other, k) => k !== i && [...other].some((e) => elements[i]!.has(e)));
  return new Set(sections.filter((s, i) => s.free && !shared(i)));
}

/**
 * Reorders twice. Sections that have no element in common change nothing at all. Sections that do change no status, reason
 * or part; which of two equal provisions is quoted first is then a matter of their order, and so is compared without it.
 */
export const reordered = property<Seeds>({
  name: "the same when unrelated sections are reordered",
  kind: "same-result",
  arbitrary: () => seeds,
  show: (world, input) => {
    const draft = draftOf(world, input);
    const layout = someLayout(input.extra);
    return [draft, reorder(draft, new Dice(input.extra))]
      .map((d) => write(d, layout))
      .join("\n\n======== and ========\n\n");
  },
  fault: (world, input) => {
    const dice = new Dice(input.extra);
    const draft = draftOf(world, input);
    const layout = someLayout(input.extra);
    const essence = (d: Draft) => essenceOf(world.judge(write(d, layout)).result);
    const before = essence(draft);
    const apart = unrelated(draft, layout, world);
    return (
      difference(unordered(before), unordered(essence(reorder(draft, dice)))) ||
      difference(before, essence(reorder(draft, dice, (s) => apart.has(s))))
    );
  },
});
