import type { Status } from "../model.ts";
import { byConfidence, type ConfidenceRow } from "./confidence.ts";
import type { Confusion } from "./confusion.ts";
import type { Run } from "./run.ts";
import type { Measured, Summary } from "./summary.ts";

/** What a run keeps of a figure. */
export interface KeptFigure {
  readonly id: string;
  readonly title: string;
  readonly value: number | null;
  readonly n: number;
  readonly of: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly baseline: number | null;
}

export interface KeptCorpus {
  readonly name: string;
  readonly kind: string;
  readonly sealed: boolean;
  readonly texts: number;
  readonly labels: number;
  readonly figures: readonly KeptFigure[];
  readonly confusion: Confusion;
  readonly disputed: { readonly n: number; readonly of: number };
  readonly medianLines: number | null;
  readonly confidence: readonly ConfidenceRow[];
  /** "text element" → label and finding. Nothing for sealed corpora: a kept run must not open them. */
  readonly outcomes?: Readonly<Record<string, { readonly label: Status; readonly found: Status }>>;
}

/** A kept run: version 1. */
export interface KeptRun {
  readonly version: 1;
  readonly date: string;
  readonly without: readonly string[];
  readonly corpora: readonly KeptCorpus[];
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function figure(m: Measured): KeptFigure {
  return {
    id: m.id,
    title: m.title,
    value: orNull(m.value),
    n: m.n,
    of: m.of,
    low: orNull(m.interval?.low),
    high: orNull(m.interval?.high),
    baseline: orNull(m.baseline?.value),
  };
}

export function keep(run: Run, s: Summary): KeptCorpus {
  const outcomes = Object.fromEntries(
    run.outcomes.map((o) => [
      `${o.text} ${o.label.element}`,
      { label: o.label.status, found: o.verdict.status },
    ]),
  );
  return {
    name: run.corpus.name,
    kind: run.corpus.kind,
    sealed: run.corpus.sealed,
    texts: s.texts,
    labels: s.labels,
    figures: s.measured.map(figure),
    confusion: s.confusion,
    disputed: { n: s.disputed.n, of: s.disputed.of },
    medianLines: orNull(s.medianLines),
    confidence: byConfidence(run),
    ...(run.corpus.sealed ? {} : { outcomes }),
  };
}
