import type { Candidate } from "../detect/match.ts";
import type { Reason } from "../model.ts";
import type { Norm } from "../norms/model.ts";

/** From what weakens a provision least: of two that are alike otherwise, their order in the draft must not decide. */
const LIGHTEST_FIRST: readonly Reason[] = [
  "qualified",
  "partial",
  "narrow",
  "no-actor",
  "permissive",
  "delegated",
  "non-operative",
];

/** How far the words that met the conditions stand apart, in words of the norm. */
function spread(c: Candidate): number {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const m of Object.values(c.met)) {
    if (m.hit === undefined || m.hit.from < c.norm.ownFrom) continue;
    from = Math.min(from, m.hit.from);
    to = Math.max(to, m.hit.to);
  }
  return to > 0 ? to - from : 100;
}

/** By how many patterns each sentence is found: of several places, most rules agree on the best. */
function agreement(candidates: readonly Candidate[]): Map<Norm, number> {
  const patterns = new Map<Norm, Set<string>>();
  for (const { norm, pattern } of candidates) {
    const known = patterns.get(norm);
    if (known === undefined) patterns.set(norm, new Set([pattern.id]));
    else known.add(pattern.id);
  }
  return new Map([...patterns].map(([norm, ids]) => [norm, ids.size]));
}

function key(c: Candidate, agreeing: number): number[] {
  return [
    c.grade.status === "present" ? 0 : 1,
    c.grade.lowered.some((l) => l.reason === "non-operative") ? 1 : 0,
    c.pattern.tier === "strict" ? 0 : 1,
    c.grade.lowered.length,
    -agreeing,
    -Object.keys(c.met).length,
    spread(c),
    Math.max(...c.grade.lowered.map((l) => LIGHTEST_FIRST.indexOf(l.reason)), -1),
    c.grade.lowered.reduce((sum, l) => sum + 2 ** LIGHTEST_FIRST.indexOf(l.reason), 0),
    c.norm.index,
  ];
}

/** The best provision first: rule 8 of the rubric. */
export function rankCandidates(candidates: readonly Candidate[]): Candidate[] {
  const agreeing = agreement(candidates);
  const keyed = candidates.map((c) => ({ c, k: key(c, agreeing.get(c.norm)!) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < a.k.length; i++) if (a.k[i] !== b.k[i]) return a.k[i]! - b.k[i]!;
    return 0;
  });
  return keyed.map((x) => x.c);
}
