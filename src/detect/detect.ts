import { ConceptTable } from "../lexicon/concepts.ts";
import type { Norm } from "../norms/model.ts";
import { Surroundings } from "./index-norms.ts";
import { Looks } from "./look.ts";
import type { Candidate, NearMiss, Outcome } from "./match.ts";
import type { Lowering, Pattern } from "./pattern.ts";
import { Search } from "./search.ts";
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
  /** What all conditions are met in, but something beside them speaks against. */
  readonly spoiled: readonly NearMiss[];
  /** What misses by one condition or less, in the order of the text, as far as a reader may want it: worked out when asked. */
  readonly near: readonly NearMiss[];
  /** What misses by one condition or less, the nearest first: worked out as far as it is taken. */
  nearest(): Iterable<NearMiss>;
}

/** How many near misses are kept for each element: the best few are all that a reader is shown. */
const NEAR_KEPT = 200;

class ElementDetection implements Detection {
  readonly element: string;
  readonly candidates: Candidate[] = [];
  readonly spoiled: NearMiss[] = [];
  readonly #trials: readonly Trial[];
  readonly #search: Search;
  #near: readonly NearMiss[] | undefined;

  constructor(element: string, trials: readonly Trial[], search: Search) {
    this.element = element;
    this.#trials = trials;
    this.#search = search;
  }

  add(outcome: Outcome): void {
    if (outcome.fits) this.candidates.push(outcome.candidate);
    else this.spoiled.push(outcome.near);
  }

  get near(): readonly NearMiss[] {
    if (this.#near === undefined) {
      const near: NearMiss[] = [];
      for (const outcome of this.#search.outcomes(this.#trials, 1)) {
        if (!outcome.fits) near.push(outcome.near);
        if (near.length === NEAR_KEPT) break;
      }
      this.#near = near;
    }
    return this.#near;
  }

  *nearest(): Iterable<NearMiss> {
    yield* [...this.spoiled].sort((a, b) => Object.keys(b.met).length - Object.keys(a.met).length);
    // of those that miss one condition, the ones that meet most come first
    const sizes = new Set(this.#trials.map((t) => t.conditions).sort((a, b) => b - a));
    for (const size of sizes) {
      const trials = this.#trials.filter((t) => t.conditions === size);
      for (const outcome of this.#search.outcomes(trials, 1))
        if (!outcome.fits && outcome.near.failed.length > 0) yield outcome.near;
    }
  }
}

/** The patterns of a catalogue, made ready to be sought in many statutes. */
export class Detector {
  readonly #trials: readonly (readonly Trial[])[];
  readonly #looks: Looks;
  readonly #elements: readonly ElementPatterns[];

  constructor(elements: readonly ElementPatterns[], table: ConceptTable) {
    this.#looks = new Looks(table);
    this.#trials = elements.map((e) => e.patterns.map((p) => new Trial(e, p, this.#looks)));
    this.#elements = elements;
  }

  /** Looks at every norm once, with the patterns whose anchor occurs in it. */
  detect(norms: readonly Norm[]): Map<string, Detection> {
    const search = new Search(norms, new Surroundings(norms), this.#looks);
    const results = new Map<string, ElementDetection>();
    this.#elements.forEach(({ element }, i) => {
      results.set(element, new ElementDetection(element, this.#trials[i]!, search));
    });
    for (const outcome of search.outcomes(this.#trials.flat(), 0)) results.get(outcome.element)!.add(outcome);
    return results;
  }
}

/** Seeks patterns in one statute. */
export function detect(norms: readonly Norm[], elements: readonly ElementPatterns[]): Map<string, Detection> {
  const table = norms[0]?.byConcept.table ?? new ConceptTable([]);
  return new Detector(elements, table).detect(norms);
}
