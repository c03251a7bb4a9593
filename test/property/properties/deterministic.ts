import { Dice } from "../dice.ts";
import { someLayout, write } from "../layout.ts";
import { property } from "../property.ts";
import { draftOf, type Seeds, seeds, type World } from "../world.ts";

const textOf = (world: World, input: Seeds): string => write(draftOf(world, input), someLayout(input.extra));

/** Judged by an engine that has judged many drafts, and by one made a few drafts ago: JSON and one more format. */
export const deterministic = property<Seeds>({
  name: "the same to the byte, twice and by a fresh engine",
  kind: "same-result",
  arbitrary: () => seeds,
  show: textOf,
  fault: (world, input) => {
    const text = textOf(world, input);
    const other = new Dice(input.extra).of(world.reports.names);
    const written = [world.judge(text), world.judge(text), world.judgeAfresh(text)].map((judged) =>
      ["json", other].map((format) => world.reports.written(format, judged)).join("\n"),
    );
    return written.every((w) => w === written[0])
      ? ""
      : `another text (json or ${other}) from the same draft`;
  },
});
