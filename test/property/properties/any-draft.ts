import fc from "fast-check";
import { judge } from "../../../src/judge.ts";
import { baselineGaps, compareBaseline } from "../../../src/waive/baseline.ts";
import { Dice } from "../dice.ts";
import { someLayout, write } from "../layout.ts";
import { lineFaults } from "../lines.ts";
import { mangled } from "../mangle.ts";
import { property } from "../property.ts";
import { looseQuoteFaults, quoteFaults } from "../quotes.ts";
import { someSettings } from "../settings.ts";
import { draftOf, FILE, type Seeds, seeds, type World } from "../world.ts";

interface Input {
  readonly seeds: Seeds;
  /** One draft in eight has had accidents. */
  readonly accident: number;
}

const hasAccident = ({ accident }: Input): boolean => accident === 0;

function textOf(world: World, input: Input): string {
  const text = write(draftOf(world, input.seeds), someLayout(input.seeds.extra));
  return hasAccident(input) ? mangled(text, new Dice(input.seeds.extra)) : text;
}

/**
 * The first three properties in one, since one reading serves all: parser, norms, detection, waivers, corrections, baseline
 * and a report (each format in its turn) end without an exception; no line is out of range; each quote is in the file.
 */
export const anyDraft = property<Input>({
  name: "no exception, no line out of range, every quote in the file",
  kind: "any-draft",
  arbitrary: () => fc.record({ seeds, accident: fc.nat(7) }),
  show: textOf,
  fault: (world, input) => {
    const text = textOf(world, input);
    const { catalogue } = world.parts;
    const dice = new Dice(input.seeds.extra);
    const source = { file: FILE, text };
    const plain = world.judge(text);
    world.tally(plain, hasAccident(input));
    const settings = someSettings(text, catalogue, dice);
    const judged = judge(world.checker, [source], { language: catalogue.language, settings });
    const baseline = {
      lawcheck: "baseline" as const,
      version: 1 as const,
      catalogue: { id: catalogue.id, version: catalogue.version, hash: "h" },
      elements: catalogue.elements.map((e) => e.id),
      drafts: [{ file: FILE, gaps: baselineGaps(plain.result, plain.checked) }],
    };
    const compared = compareBaseline(judged.result, judged.checked, FILE, baseline, catalogue, "h");
    world.reports.written(dice.of(world.reports.names), judged, compared);
    const quotes = hasAccident(input) ? looseQuoteFaults : quoteFaults;
    return [
      ...lineFaults(text, judged.checked, compared),
      ...lineFaults(text, plain.checked, plain.result),
      ...quotes(text, plain.result),
      // a correction quotes a whole unit with all that stands below it
      ...looseQuoteFaults(text, compared),
    ]
      .slice(0, 3)
      .join("\n");
  },
});
