import type { Status } from "../model.ts";

/** The three classes, in the order in which tables show them. */
export const STATUSES = ["present", "weak", "missing"] as const satisfies readonly Status[];

/** Counts by expected (row) and given (column) status, rows one after the other. Nine numbers: they add up quickly. */
export type Confusion = readonly number[];

const SIZE = STATUSES.length;

/** Where a pair of statuses is counted. */
export function cell(expected: Status, given: Status): number {
  return STATUSES.indexOf(expected) * SIZE + STATUSES.indexOf(given);
}

export function at(c: Confusion, expected: Status, given: Status): number {
  return c[cell(expected, given)] ?? 0;
}

/** A share with the counts it comes from. `NaN` where there is nothing to count. */
export interface Share {
  readonly value: number;
  readonly n: number;
  readonly of: number;
}

export function share(n: number, of: number): Share {
  return { value: of === 0 ? Number.NaN : n / of, n, of };
}

export function total(c: Confusion): number {
  return c.reduce((sum, n) => sum + n, 0);
}

function labelled(c: Confusion, status: Status): number {
  return STATUSES.reduce((sum, given) => sum + at(c, status, given), 0);
}

function given(c: Confusion, status: Status): number {
  return STATUSES.reduce((sum, expected) => sum + at(c, expected, status), 0);
}

/** Share of labels that came out with their own status. */
export function right(c: Confusion): Share {
  return share(
    STATUSES.reduce((sum, s) => sum + at(c, s, s), 0),
    total(c),
  );
}

/** Of the findings with this status, the share that is labelled so. */
export function precision(c: Confusion, status: Status): Share {
  return share(at(c, status, status), given(c, status));
}

/** Of the labels with this status, the share that is found so. */
export function recall(c: Confusion, status: Status): Share {
  return share(at(c, status, status), labelled(c, status));
}

/** Agreement beyond what the two distributions of statuses would give by chance. */
export function kappa(c: Confusion): number {
  const n = total(c);
  if (n === 0) return Number.NaN;
  const observed = right(c).value;
  const chance = STATUSES.reduce((sum, s) => sum + (labelled(c, s) * given(c, s)) / (n * n), 0);
  return chance === 1 ? Number.NaN : (observed - chance) / (1 - chance);
}

/** Harmonic mean of precision and recall, from the counts: a class that is never given has 0. */
export function f1(c: Confusion, status: Status): number {
  const of = labelled(c, status) + given(c, status);
  return of === 0 ? Number.NaN : (2 * at(c, status, status)) / of;
}

/** Mean F1 of the classes; one that is neither labelled nor given is left out. */
export function macroF1(c: Confusion): number {
  const known = STATUSES.map((s) => f1(c, s)).filter((v) => !Number.isNaN(v));
  return known.length === 0 ? Number.NaN : known.reduce((sum, v) => sum + v, 0) / known.length;
}
