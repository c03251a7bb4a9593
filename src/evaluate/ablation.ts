import type { Catalogue } from "../catalogue/model.ts";
import type { Corpus } from "./corpora.ts";
import type { Frames } from "./frames.ts";
import { Judge } from "./judge.ts";
import { number, table } from "./print.ts";
import { runCorpus } from "./run.ts";
import { summarise } from "./summary.ts";
import { LAYERS } from "./without.ts";

/** The figures that tell what a layer is for: agreement, and what it finds against what it leaves alone. */
const SHOWN = ["kappa", "right", "missing-precision", "present-precision", "found", "left-alone"];

function values(corpora: readonly Corpus[], judge: Judge, frames: Frames | undefined): Map<string, number[]> {
  return new Map(
    corpora.map((corpus) => {
      const run = runCorpus(corpus, { judge, frames, keywords: undefined, wanted: () => true });
      const { measured } = summarise(run, { withIntervals: false });
      return [corpus.path, SHOWN.map((id) => measured.find((m) => m.id === id)?.value ?? Number.NaN)];
    }),
  );
}

function change(from: number, to: number): string {
  const c = to - from;
  return Number.isNaN(c) ? "" : Math.abs(c) < 0.0005 ? "0" : `${c > 0 ? "+" : ""}${c.toFixed(3)}`;
}

/** For each corpus, how the figures change when one layer after the other is switched off. */
export function printAblation(
  corpora: readonly Corpus[],
  catalogue: Catalogue,
  frames: Frames | undefined,
): string {
  const whole = values(corpora, new Judge(catalogue), frames);
  const off = Object.keys(LAYERS).map((layer) => ({
    layer,
    values: values(corpora, new Judge(catalogue, [layer]), frames),
  }));
  return corpora
    .map((corpus) => {
      const all = whole.get(corpus.path)!;
      const told = SHOWN.map((_, i) => i).filter((i) => !Number.isNaN(all[i]!));
      const rows = off.map(({ layer, values: v }) => [
        `without ${layer}`,
        ...told.map((i) => change(all[i]!, v.get(corpus.path)![i]!)),
      ]);
      const head = ["", ...told.map((i) => SHOWN[i]!)];
      return `${corpus.name}\n\n${table([head, ["everything", ...told.map((i) => number(all[i]!))], ...rows])}\n`;
    })
    .join("\n");
}
