import type { Hit } from "../lexicon/hits.ts";
import type { Norm } from "../norms/model.ts";
import { Surroundings } from "./index-norms.ts";
import { type Candidate, type NearMiss, tryPattern, worthTrying } from "./match.ts";
import type { Lowering, Pattern } from "./pattern.ts";
import { Scene } from "./scene.ts";

/** The patterns of one element, as the catalogue gives them. */
export interface ElementPatterns {
  readonly element: string;
  readonly patterns: readonly Pattern[];
  readonly lowers: readonly Lowering[];
  /** Weak patterns that together make the element present. */
  readonly addsUp?: { readonly patterns: readonly string[]; readonly settled: string } | undefined;
}

export interface Detection {
  readonly element: string;
  readonly candidates: readonly Candidate[];
  readonly near: readonly NearMiss[];
}

/** How many near misses are kept for each element: the best few are all that a reader is shown. */
const NEAR_KEPT = 200;

/** Whether the anchor of a pattern is sought where the hit stands: in the chapeau or in the sentence. */
function looksAt(pattern: Pattern, norm: Norm, hit: Hit): boolean {
  const regions = pattern.finds[pattern.anchor]!.in;
  return hit.from < norm.ownFrom
    ? regions.some((r) => r === "norm" || r === "chapeau")
    : !regions.includes("chapeau");
}

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
    const tried = new Map<Pattern, boolean>();
    for (const hit of norm.hits) {
      const users = byConcept.get(hit.concept);
      if (users === undefined) continue;
      let scene: Scene | undefined;
      for (const { element, pattern } of users) {
        if (!looksAt(pattern, norm, hit)) continue;
        let worth = tried.get(pattern);
        if (worth === undefined) {
          worth = worthTrying(pattern, norm, surroundings);
          tried.set(pattern, worth);
        }
        if (!worth) continue;
        scene ??= new Scene(norm, hit, surroundings);
        const outcome = tryPattern(pattern, scene, element.lowers);
        if (outcome === undefined) continue;
        const result = results.get(element.element)!;
        if (outcome.fits) result.candidates.push(outcome.candidate);
        else if (result.near.length < NEAR_KEPT) result.near.push(outcome.near);
      }
    }
  }
  return new Map([...results].map(([element, r]) => [element, { element, ...r }]));
}
