import fc from "fast-check";
import { judge } from "../../../src/judge.ts";
import { Dice } from "../dice.ts";
import { someLayout, write } from "../layout.ts";
import { lineCount } from "../lines.ts";
import { mangled } from "../mangle.ts";
import { property } from "../property.ts";
import { READERS } from "../readers.ts";
import { someSettings } from "../settings.ts";
import { draftOf, FILE, type Seeds, seeds, type World } from "../world.ts";

/** Its reader takes five times as long as all others together: it reads one report in eight. */
const SLOW = "markdown";
const SELDOM = 8;

interface Input {
  readonly seeds: Seeds;
  /** One draft in four has had accidents. */
  readonly accident: number;
}

function textOf(world: World, { seeds: s, accident }: Input): string {
  const text = write(draftOf(world, s), someLayout(s.extra));
  return accident === 0 ? mangled(text, new Dice(s.extra)) : text;
}

/** Every format of one draft, with waivers, corrections and severities, read back by the format's own parser. */
export const readBack = property<Input>({
  name: "every report is read back by its own parser",
  kind: "same-result",
  arbitrary: () => fc.record({ seeds, accident: fc.nat(3) }),
  show: textOf,
  fault: (world, input) => {
    const text = textOf(world, input);
    const { catalogue } = world.parts;
    const settings = someSettings(text, catalogue, new Dice(input.seeds.extra));
    const judged = judge(world.checker, [{ file: FILE, text }], { language: catalogue.language, settings });
    for (const format of world.reports.names) {
      if (format === SLOW && input.seeds.extra % SELDOM > 0) continue;
      const reader = READERS[format];
      if (reader === undefined) return `no reader for ${format}`;
      const fault = reader(world.reports.written(format, judged), judged.result, lineCount(text));
      if (fault !== "") return `${format}: ${fault}`;
    }
    return "";
  },
});
