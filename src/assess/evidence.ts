import type { Candidate } from "../detect/match.ts";
import type { Evidence, LineRange } from "../model.ts";
import type { Norm } from "../norms/model.ts";
import { linesOf } from "../statute/index.ts";

/**
 * At most three places (rubric, rule 10), each one unit or a run of sibling units. How long a run may be is counted in
 * characters, about twelve lines of print: how a draft is wrapped must not change what is quoted.
 */
export const PLACES = 3;
const RUN_LENGTH = 1_000;

function place(norm: Norm): Evidence {
  const { unit, own } = norm;
  return {
    unit: unit.id,
    citation: unit.citation,
    lines: linesOf(unit, own.start, own.start + own.text.length),
    quote: own.text,
    role: "provision",
  };
}

function chapeauPlaces(norm: Norm): Evidence[] {
  return norm.chapeaux.map((p) => ({
    unit: p.unit.id,
    citation: p.unit.citation,
    lines: linesOf(p.unit, p.start, p.start + p.text.length),
    quote: p.text,
    role: "chapeau" as const,
  }));
}

function union(a: LineRange, b: LineRange): LineRange {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** A place in the making: norms of one unit or of a run of siblings. */
interface Run {
  readonly norms: Norm[];
  lines: LineRange;
}

/** Whether a norm stands in a run already: in one of its units, or between them. */
function holds(run: Run, norm: Norm): boolean {
  const indexes = run.norms.map((n) => n.index);
  return (
    run.norms.some((n) => n.unit === norm.unit) ||
    (norm.index > Math.min(...indexes) && norm.index < Math.max(...indexes))
  );
}

/** Neighbouring items of one list are one place, where no sentence between them is left out of the quote. */
function mayGrow(run: Run, norm: Norm): boolean {
  const length = run.norms.reduce((sum, n) => sum + n.own.text.length, norm.own.text.length);
  const next = run.norms.find((n) => Math.abs(n.index - norm.index) === 1);
  return (
    length <= RUN_LENGTH &&
    next?.unit.kind === "subdivision" &&
    next.unit.parent !== undefined &&
    next.unit.parent === norm.unit.parent
  );
}

/** The places that carry a finding, best first, each with the chapeau that it inherits. */
export function evidenceOf(ranked: readonly Candidate[]): Evidence[] {
  const runs: Run[] = [];
  for (const { norm } of ranked) {
    if (runs.some((r) => holds(r, norm))) continue;
    const { lines } = place(norm);
    const run = runs.find((r) => mayGrow(r, norm));
    if (run !== undefined) {
      run.norms.push(norm);
      run.lines = union(run.lines, lines);
    } else if (runs.length < PLACES) runs.push({ norms: [norm], lines });
  }
  return runs.flatMap(({ norms, lines }) => {
    const ordered = [...norms].sort((a, b) => a.index - b.index);
    const first = place(ordered[0]!);
    return [
      { ...first, lines, quote: ordered.map((n) => n.own.text).join(" ") },
      ...chapeauPlaces(ordered[0]!),
    ];
  });
}

export function closestPlaces(norms: readonly Norm[]): Evidence[] {
  return norms.slice(0, PLACES).map(place);
}
