import { ConceptTable } from "../lexicon/concepts.ts";
import { hitAt } from "../lexicon/hits.ts";
import type { Norm } from "../norms/model.ts";
import { Surroundings } from "./index-norms.ts";
import { Looks } from "./look.ts";
import { type Candidate, type NearMiss, tryPattern } from "./match.ts";
import type { Lowering, Pattern } from "./pattern.ts";
import { Scene } from "./scene.ts";
import { Trial } from "./trial.ts";

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

/** Whether a pattern is worth trying on the norm at hand. */
const [UNKNOWN, NO, YES] = [0, 1, 2];

/** The patterns of a catalogue, made ready to be sought in many statutes. */
export class Detector {
  readonly #elements: readonly ElementPatterns[];
  readonly #looks: Looks;
  /** For each concept, by its number, the patterns whose anchor it is. */
  readonly #byAnchor: Trial[][];
  #trials = 0;

  constructor(elements: readonly ElementPatterns[], table: ConceptTable) {
    this.#elements = elements;
    this.#looks = new Looks(table);
    this.#byAnchor = table.ids.map(() => []);
    for (const element of elements) {
      for (const pattern of element.patterns) {
        const trial = new Trial(element, pattern, this.#trials++, this.#looks);
        for (const concept of pattern.finds[pattern.anchor]?.any ?? []) {
          const id = table.index.get(concept);
          if (id !== undefined) this.#byAnchor[id]!.push(trial);
        }
      }
    }
  }

  /** Looks at every norm once, with the patterns whose anchor occurs in it. */
  detect(norms: readonly Norm[]): Map<string, Detection> {
    const results = new Map<string, Detection & { candidates: Candidate[]; near: NearMiss[] }>();
    for (const { element } of this.#elements) results.set(element, { element, candidates: [], near: [] });
    const surroundings = new Surroundings(norms);
    const worth = new Int8Array(this.#trials);
    for (const norm of norms) {
      worth.fill(UNKNOWN);
      for (const place of norm.byConcept.places) {
        for (const id of place.set.ids) {
          let scene: Scene | undefined;
          for (const trial of this.#byAnchor[id]!) {
            if (!trial.looksAt(norm, place)) continue;
            if (worth[trial.number] === UNKNOWN)
              worth[trial.number] = trial.isWorth(norm, surroundings) ? YES : NO;
            if (worth[trial.number] === NO) continue;
            scene ??= new Scene(norm, hitAt(place, norm.byConcept.table.ids[id]!), surroundings, this.#looks);
            const outcome = tryPattern(trial.pattern, scene, trial.element.lowers);
            if (outcome === undefined) continue;
            const result = results.get(trial.element.element)!;
            if (outcome.fits) result.candidates.push(outcome.candidate);
            else if (result.near.length < NEAR_KEPT) result.near.push(outcome.near);
          }
        }
      }
    }
    return results;
  }
}

/** Seeks patterns in one statute. */
export function detect(norms: readonly Norm[], elements: readonly ElementPatterns[]): Map<string, Detection> {
  const table = norms[0]?.byConcept.table ?? new ConceptTable([]);
  return new Detector(elements, table).detect(norms);
}
