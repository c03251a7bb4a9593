import { type Clause, clauseAt } from "../norms/clause.ts";
import type { Norm } from "../norms/model.ts";
import { Surroundings } from "./index-norms.ts";
import { type Candidate, type NearMiss, tryPattern } from "./match.ts";
import type { Lowering, Pattern } from "./pattern.ts";

/** The patterns of one element, as the catalogue gives them. */
export interface ElementPatterns {
  readonly element: string;
  readonly patterns: readonly Pattern[];
  readonly lowers: readonly Lowering[];
}

export interface Detection {
  readonly element: string;
  readonly candidates: readonly Candidate[];
  readonly near: readonly NearMiss[];
}

/** How many near misses are kept for each element: the best few are all that a reader is shown. */
const NEAR_KEPT = 200;

/** Looks at every norm once, with the patterns whose anchor occurs in it. */
export function detect(norms: readonly Norm[], elements: readonly ElementPatterns[]): Map<string, Detection> {
  const byConcept = new Map<string, { element: ElementPatterns; pattern: Pattern }[]>();
  const results = new Map<string, { candidates: Candidate[]; near: NearMiss[] }>();
  for (const element of elements) {
    results.set(element.element, { candidates: [], near: [] });
    for (const pattern of element.patterns) {
      const anchor = pattern.finds[pattern.anchor];
      for (const concept of anchor?.any ?? []) {
        const list = byConcept.get(concept);
        if (list === undefined) byConcept.set(concept, [{ element, pattern }]);
        else list.push({ element, pattern });
      }
    }
  }
  const surroundings = new Surroundings(norms);
  for (const norm of norms) {
    const clauses = new Map<number, Clause>();
    for (const hit of norm.hits) {
      const users = byConcept.get(hit.concept);
      if (users === undefined) continue;
      for (const { element, pattern } of users) {
        const regions = pattern.finds[pattern.anchor]!.in;
        if (
          hit.from < norm.ownFrom
            ? !regions.some((r) => r === "norm" || r === "chapeau")
            : regions.includes("chapeau")
        )
          continue;
        let clause = clauses.get(hit.from);
        if (clause === undefined) clauses.set(hit.from, (clause = clauseAt(norm, hit.from)));
        const outcome = tryPattern(pattern, norm, hit, clause, surroundings, element.lowers);
        if (outcome === undefined) continue;
        const result = results.get(element.element)!;
        if (outcome.fits) result.candidates.push(outcome.candidate);
        else if (result.near.length < NEAR_KEPT) result.near.push(outcome.near);
      }
    }
  }
  return new Map([...results].map(([element, r]) => [element, { element, ...r }]));
}
