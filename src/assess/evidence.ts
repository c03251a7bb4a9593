import type { Candidate } from "../detect/match.ts";
import type { Evidence, LineRange, Unit } from "../model.ts";
import type { Norm } from "../norms/model.ts";
import { linesOf } from "../statute/index.ts";

/** At most three places (rubric, rule 10), each one unit or a run of sibling units of at most twelve lines. */
export const PLACES = 3;
const RUN_LINES = 12;

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

/** Neighbouring items of one list are one place. */
function joins(a: Unit, b: Unit): boolean {
  if (a.parent === undefined || a.parent !== b.parent) return false;
  const siblings = a.parent.children;
  return Math.abs(siblings.indexOf(a) - siblings.indexOf(b)) === 1;
}

/** The places that carry a finding, best first, each with the chapeau that it inherits. */
export function evidenceOf(ranked: readonly Candidate[]): Evidence[] {
  const places: { norms: Norm[]; lines: LineRange }[] = [];
  for (const c of ranked) {
    const lines = place(c.norm).lines;
    if (places.some((p) => p.norms.includes(c.norm) || (lines[0] >= p.lines[0] && lines[1] <= p.lines[1])))
      continue;
    const run = places.find(
      (p) =>
        p.norms.some((n) => joins(n.unit, c.norm.unit) && n.unit.kind === "subdivision") &&
        union(p.lines, lines)[1] - union(p.lines, lines)[0] < RUN_LINES,
    );
    if (run !== undefined) {
      run.norms.push(c.norm);
      run.lines = union(run.lines, lines);
    } else if (places.length < PLACES) places.push({ norms: [c.norm], lines });
  }
  return places.flatMap(({ norms, lines }) => {
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
