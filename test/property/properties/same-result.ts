/** What changes how a draft looks, and must not change what it is found to say. */

import { Dice } from "../dice.ts";
import type { Draft, Layout } from "../draft.ts";
import { difference, essenceOf } from "../essence.ts";
import { someLayout, write } from "../layout.ts";
import { property } from "../property.ts";
import { draftOf, type Seeds, seeds, type World } from "../world.ts";

/** The same draft twice. */
export type Pair = readonly [before: string, after: string];
type Change = (draft: Draft, layout: Layout, dice: Dice) => Pair;

function pairOf(change: Change, world: World, input: Seeds): Pair {
  return change(draftOf(world, input), someLayout(input.extra), new Dice(input.extra));
}

function sameResult(name: string, change: Change) {
  return property<Seeds>({
    name,
    kind: "same-result",
    arbitrary: () => seeds,
    show: (world, input) => pairOf(change, world, input).join("\n\n======== and ========\n\n"),
    fault: (world, input) => {
      const [before, after] = pairOf(change, world, input);
      return difference(essenceOf(world.judge(before).result), essenceOf(world.judge(after).result));
    },
  });
}

const WIDTHS = [28, 44, 60, 72, 100, 0];

export const lineEnds = sameResult("the same with CRLF and with LF", (draft, layout) => {
  const text = write(draft, layout);
  return [text, text.replaceAll("\n", "\r\n")];
});

export const byteOrderMark = sameResult("the same with a byte-order mark", (draft, layout) => {
  const text = write(draft, layout);
  return [text, `\ufeff${text}`];
});

export const rewrapped = sameResult("the same when paragraphs are re-wrapped", (draft, layout, dice) => {
  const wrap = dice.of(WIDTHS.filter((w) => w !== layout.wrap));
  return [write(draft, layout), write(draft, { ...layout, wrap })];
});

/** Lists keep their enumerators. Bullets stay: without them nothing would tell that their lines are items. */
export const flattened = sameResult("the same when lists are flattened", (draft, layout, dice) => {
  const lists = dice.of(["paragraphs", "lines"] as const);
  return [write(draft, { ...layout, lists: "nested" }), write(draft, { ...layout, lists })];
});
