import type { LineRange, Status } from "../model.ts";
import { type Confusion, cell, STATUSES } from "./confusion.ts";
import type { Outcome } from "./outcome.ts";

/** Everything that the figures are computed from, as counts that add up over texts. */
export interface Tally {
  readonly confusion: Confusion;
  /** Rightly weak findings, and those among them that share a reason with the label. */
  readonly rightlyWeak: number;
  readonly sharedReason: number;
  /** Labels and findings that are both present or weak, and those whose places overlap. */
  readonly bothFound: number;
  readonly overlapping: number;
}

export const EMPTY: Tally = {
  confusion: new Array<number>(STATUSES.length ** 2).fill(0),
  rightlyWeak: 0,
  sharedReason: 0,
  bothFound: 0,
  overlapping: 0,
};

export function add(a: Tally, b: Tally): Tally {
  return {
    confusion: a.confusion.map((n, i) => n + b.confusion[i]!),
    rightlyWeak: a.rightlyWeak + b.rightlyWeak,
    sharedReason: a.sharedReason + b.sharedReason,
    bothFound: a.bothFound + b.bothFound,
    overlapping: a.overlapping + b.overlapping,
  };
}

export function overlap(a: readonly LineRange[], b: readonly LineRange[]): boolean {
  return a.some(([from, to]) => b.some(([first, last]) => from <= last && first <= to));
}

function one(expected: Status, given: Status): number[] {
  const confusion = [...EMPTY.confusion];
  confusion[cell(expected, given)] = 1;
  return confusion;
}

/** Whether evidence is compared: the label and the finding both name a place. */
export function comparesPlaces({ label, verdict }: Outcome): boolean {
  return label.status !== "missing" && verdict.status !== "missing" && label.lines.length > 0;
}

export function tallyOf(outcome: Outcome): Tally {
  const { label, verdict } = outcome;
  const weak = label.status === "weak" && verdict.status === "weak";
  const places = comparesPlaces(outcome);
  return {
    confusion: one(label.status, verdict.status),
    rightlyWeak: weak ? 1 : 0,
    sharedReason: weak && verdict.reasons.some((r) => label.why.includes(r)) ? 1 : 0,
    bothFound: places ? 1 : 0,
    overlapping: places && overlap(verdict.lines, label.lines) ? 1 : 0,
  };
}

/** The baseline gives statuses only: neither reasons nor places. */
export function baselineTally({ label, baseline }: Outcome): Tally {
  return baseline === undefined ? EMPTY : { ...EMPTY, confusion: one(label.status, baseline) };
}

/** One tally for each text, in the order in which the texts first occur. */
export function tallyByText(outcomes: readonly Outcome[], tally: (o: Outcome) => Tally): Tally[] {
  const texts = new Map<string, Tally>();
  for (const o of outcomes) texts.set(o.text, add(texts.get(o.text) ?? EMPTY, tally(o)));
  return [...texts.values()];
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(add, EMPTY);
}
