import { hitAt } from "../lexicon/hits.ts";
import type { Norm } from "../norms/model.ts";
import type { Surroundings } from "./index-norms.ts";
import type { Looks } from "./look.ts";
import { type Outcome, tryPattern } from "./match.ts";
import { Scene } from "./scene.ts";
import type { Trial } from "./trial.ts";

/** For each concept, by number, the norms in which it occurs, by index. */
function whereConcepts(norms: readonly Norm[]): (number[] | undefined)[] {
  const where: (number[] | undefined)[] = new Array(norms[0]?.byConcept.table.ids.length ?? 0);
  norms.forEach((norm, index) => {
    const { places } = norm.byConcept;
    for (let p = 0; p < places.length; p++) {
      const { ids } = places[p]!.set;
      for (let i = 0; i < ids.length; i++) {
        const list = where[ids[i]!];
        if (list === undefined) where[ids[i]!] = [index];
        else if (list[list.length - 1] !== index) list.push(index);
      }
    }
  });
  return where;
}

const NOWHERE: readonly number[] = [];

/** A statute in which patterns are sought. */
export class Search {
  readonly #norms: readonly Norm[];
  readonly #surroundings: Surroundings;
  readonly #looks: Looks;
  readonly #where: readonly (readonly number[] | undefined)[];

  constructor(norms: readonly Norm[], surroundings: Surroundings, looks: Looks) {
    this.#norms = norms;
    this.#surroundings = surroundings;
    this.#looks = looks;
    this.#where = whereConcepts(norms);
  }

  /**
   * What comes of patterns, norm by norm in the order of the text.
   * @param mayFail so many conditions may fail
   */
  *outcomes(trials: readonly Trial[], mayFail: number): Iterable<Outcome> {
    const near = this.#near(trials);
    for (let i = 0; i < near.length; i++) {
      const norm = this.#norms[i]!;
      const worth = near[i]?.filter((t) => t.isWorth(norm, this.#surroundings, mayFail));
      if (worth !== undefined && worth.length > 0) yield* this.#at(norm, worth, mayFail);
    }
  }

  /** For each norm, by index, the patterns whose anchor occurs in it. */
  #near(trials: readonly Trial[]): (Trial[] | undefined)[] {
    const near = new Array<Trial[] | undefined>(this.#norms.length);
    for (const trial of trials) {
      for (const id of trial.anchors) {
        const where = this.#where[id] ?? NOWHERE;
        for (let i = 0; i < where.length; i++) {
          const index = where[i]!;
          const known = near[index];
          if (known === undefined) near[index] = [trial];
          else if (known[known.length - 1] !== trial) known.push(trial);
        }
      }
    }
    return near;
  }

  /** Tries patterns on a norm, at each of its words that is an anchor. */
  #at(norm: Norm, trials: readonly Trial[], mayFail: number): Outcome[] {
    const { places, table } = norm.byConcept;
    const byAnchor = anchoredIn(norm, trials);
    const outcomes: Outcome[] = [];
    for (let p = 0; p < places.length; p++) {
      const place = places[p]!;
      const { ids } = place.set;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        const anchored = byAnchor.get(id);
        if (anchored === undefined) continue;
        let scene: Scene | undefined;
        for (const trial of anchored) {
          if (!trial.looksAt(norm, place)) continue;
          scene ??= new Scene(norm, hitAt(place, table.ids[id]!), this.#surroundings, this.#looks);
          const outcome = tryPattern(trial, scene, mayFail);
          if (outcome !== undefined) outcomes.push(outcome);
        }
      }
    }
    return outcomes;
  }
}

/** Patterns by those concepts of their anchors that occur in a norm. */
function anchoredIn(norm: Norm, trials: readonly Trial[]): Map<number, Trial[]> {
  const byAnchor = new Map<number, Trial[]>();
  for (const trial of trials) {
    for (const id of trial.anchors) {
      if (!norm.byConcept.hasNumber(id)) continue;
      const list = byAnchor.get(id);
      if (list === undefined) byAnchor.set(id, [trial]);
      else if (list[list.length - 1] !== trial) list.push(trial);
    }
  }
  return byAnchor;
}
