import { type Interval, intervals } from "./bootstrap.ts";
import type { Confusion, Share } from "./confusion.ts";
import { type Figure, PHRASEBOOK_FIGURES, STATUTE_FIGURES } from "./figures.ts";
import type { Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { baselineTally, comparesPlaces, sum, tallyByText, tallyOf } from "./tally.ts";

/** A figure with its counts, its interval and the baseline's. */
export interface Measured extends Share {
  readonly id: string;
  readonly title: string;
  readonly interval: Interval | undefined;
  readonly baseline: Share | undefined;
}

/** Everything that is reported of a corpus as totals: safe to print for sealed ones too. */
export interface Summary {
  readonly texts: number;
  readonly labels: number;
  readonly measured: readonly Measured[];
  readonly confusion: Confusion;
  /** Labels that readers still dispute: counted apart. */
  readonly disputed: Share;
  /** Lines of evidence of a finding, where evidence is compared. */
  readonly medianLines: number;
}

export function figuresFor(run: Run): readonly Figure[] {
  return run.corpus.kind === "statutes" ? STATUTE_FIGURES : PHRASEBOOK_FIGURES;
}

function linesOf({ verdict }: Outcome): number {
  const lines = new Set<number>();
  for (const [first, last] of verdict.lines) for (let n = first; n <= last; n++) lines.add(n);
  return lines.size;
}

export function median(list: readonly number[]): number {
  if (list.length === 0) return Number.NaN;
  const sorted = [...list].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The labels that count: those that nobody disputes. */
export function settled(run: Run): readonly Outcome[] {
  return run.outcomes.filter((o) => !o.label.disputed);
}

/** Sums up a run. Without intervals it is quicker. */
export function summarise(run: Run, { withIntervals }: { readonly withIntervals: boolean }): Summary {
  const outcomes = settled(run);
  const disputed = run.outcomes.filter((o) => o.label.disputed);
  const byText = tallyByText(outcomes, tallyOf);
  const total = sum(byText);
  const figures = figuresFor(run);
  const around = withIntervals ? intervals(byText, figures) : new Map<string, Interval>();
  const hasBaseline = outcomes.some((o) => o.baseline !== undefined);
  const base = sum(outcomes.map(baselineTally));
  const right = disputed.filter((o) => o.label.status === o.verdict.status).length;
  return {
    texts: run.texts,
    labels: outcomes.length,
    measured: figures.map((f) => ({
      id: f.id,
      title: f.title,
      ...f.of(total),
      interval: around.get(f.id),
      baseline: hasBaseline && f.statusOnly ? f.of(base) : undefined,
    })),
    confusion: total.confusion,
    disputed: {
      value: disputed.length === 0 ? Number.NaN : right / disputed.length,
      n: right,
      of: disputed.length,
    },
    medianLines: median(outcomes.filter(comparesPlaces).map(linesOf)),
  };
}
