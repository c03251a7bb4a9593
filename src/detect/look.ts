import { type Bits, bitsOf } from "../lexicon/bits.ts";
import type { ConceptTable } from "../lexicon/concepts.ts";
import type { Norm } from "../norms/model.ts";
import type { Surroundings } from "./index-norms.ts";
import type { Condition, Region } from "./pattern.ts";

/** Where a quick look goes: the closer regions lie within the norm. */
interface Sights {
  norm: boolean;
  own: boolean;
  heading: boolean;
  before: boolean;
  section: boolean;
  statute: boolean;
  list: boolean;
}

function sightsOf(regions: readonly Region[]): Sights {
  const sights = {
    norm: false,
    own: false,
    heading: false,
    before: false,
    section: false,
    statute: false,
    list: false,
  };
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!;
    sights[region === "chapeau" || region === "bearer" || region === "subject" ? "norm" : region] = true;
  }
  return sights;
}

/** A condition, or several, with the concepts as bits. */
export class Look {
  readonly #bits: Bits;
  readonly #sights: Sights;

  constructor(any: readonly string[], regions: readonly Region[], table: ConceptTable) {
    this.#bits = bitsOf(table.numbersOf(any));
    this.#sights = sightsOf(regions);
  }

  /**
   * Whether any of the concepts stands where the condition looks, whatever the anchor: a quick look that spares most norms
   * the closer one.
   */
  mayMeet(norm: Norm, surroundings: Surroundings): boolean {
    const bits = this.#bits;
    const sights = this.#sights;
    if (sights.norm && norm.byConcept.hasAny(bits)) return true;
    if (sights.own && norm.own.byConcept.hasAny(bits)) return true;
    if (sights.heading) {
      const { headings } = norm;
      for (let i = 0; i < headings.length; i++) if (headings[i]!.byConcept.hasAny(bits)) return true;
    }
    if (sights.before && surroundings.anyJustBefore(norm, bits)) return true;
    if (sights.section && surroundings.section(norm).hasAny(bits)) return true;
    if (sights.statute && surroundings.statute.hasAny(bits)) return true;
    return sights.list;
  }
}

type ConditionGroup = Readonly<Record<string, Condition>>;

/** The looks of all conditions, each made when it is first needed. */
export class Looks {
  readonly table: ConceptTable;
  readonly #made = new Map<Condition, Look>();
  readonly #any = new Map<ConditionGroup, Look>();

  constructor(table: ConceptTable) {
    this.table = table;
  }

  /** One look for all conditions of a group: it fails only where each of theirs would. */
  ofAny(group: ConditionGroup): Look {
    let look = this.#any.get(group);
    if (look === undefined) {
      const all = Object.values(group);
      look = new Look(
        all.flatMap((c) => c.any),
        all.flatMap((c) => c.in),
        this.table,
      );
      this.#any.set(group, look);
    }
    return look;
  }

  of(condition: Condition): Look {
    let look = this.#made.get(condition);
    if (look === undefined) {
      look = new Look(condition.any, condition.in, this.table);
      this.#made.set(condition, look);
    }
    return look;
  }
}
