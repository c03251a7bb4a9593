/** The concepts of a lexicon by number, and sets of them. */
import { type Bits, bitsOf, Masks } from "./bits.ts";

export interface ConceptTerms {
  readonly id: string;
  readonly terms: readonly string[];
  /** Concepts whose terms are terms of this one too. */
  readonly includes?: readonly string[];
  /** Phrases inside which its terms do not mean it. */
  readonly except?: readonly string[];
}

/** Concepts that a term shows together: its own and all that include it. */
export interface ConceptSet {
  readonly number: number;
  readonly ids: readonly number[];
  readonly bits: Bits;
  /** Whether a phrase is among them in which a concept is not meant. */
  readonly excepts: boolean;
}

/** Concepts that are asked for together. */
export interface ConceptGroup {
  readonly bits: Bits;
  readonly ids: ReadonlySet<number>;
}

/** More sets than this no lexicon has. */
const SETS = 2 ** 20;

/** The name under which the phrases of a concept that do not mean it are looked for. */
export function exceptionOf(concept: string): string {
  return `${concept} (except)`;
}

/** Numbers for concepts: first the concepts in their order, then what they except. */
export class ConceptTable {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly masks: Masks;
  /** Numbers from here on are exceptions. */
  readonly exceptionsFrom: number;
  readonly #concepts: readonly ConceptTerms[];
  readonly #sets = new Map<string, ConceptSet>();
  readonly #without = new Map<number, ConceptSet>();
  readonly #groups = new WeakMap<readonly string[], ConceptGroup>();
  #parents: Map<string, string[]> | undefined;

  constructor(concepts: readonly ConceptTerms[]) {
    this.#concepts = concepts;
    const ids = concepts.map((c) => c.id);
    this.exceptionsFrom = ids.length;
    for (const c of concepts) if (c.except !== undefined) ids.push(exceptionOf(c.id));
    this.ids = ids;
    this.index = new Map(ids.map((id, i) => [id, i]));
    this.masks = new Masks(ids.length);
  }

  /** The concept and all that include it, nearest first. */
  reaching(concept: string): readonly string[] {
    if (this.#parents === undefined) {
      this.#parents = new Map();
      for (const { id, includes } of this.#concepts)
        for (const part of includes ?? []) {
          const known = this.#parents.get(part);
          if (known === undefined) this.#parents.set(part, [id]);
          else known.push(id);
        }
    }
    const seen = new Set([concept]);
    for (const id of seen) for (const parent of this.#parents.get(id) ?? []) seen.add(parent);
    return [...seen];
  }

  /** Concepts by number; those that the lexicon does not know are left out. */
  numbersOf(concepts: readonly string[]): number[] {
    return concepts.flatMap((c) => this.index.get(c) ?? []);
  }

  /** The group of a list of concepts, made once for each list. */
  groupOf(concepts: readonly string[]): ConceptGroup {
    let group = this.#groups.get(concepts);
    if (group === undefined) {
      const ids = this.numbersOf(concepts);
      group = { bits: bitsOf(ids), ids: new Set(ids) };
      this.#groups.set(concepts, group);
    }
    return group;
  }

  /** A set of these concepts, in this order. */
  setOf(ids: readonly number[]): ConceptSet {
    const key = ids.join(" ");
    let set = this.#sets.get(key);
    if (set === undefined) {
      const excepts = ids.some((id) => id >= this.exceptionsFrom);
      set = { number: this.#sets.size, ids, bits: bitsOf(ids), excepts };
      this.#sets.set(key, set);
    }
    return set;
  }

  /** The set without what another holds. */
  without(set: ConceptSet, other: ConceptSet): ConceptSet {
    const key = set.number * SETS + other.number;
    let rest = this.#without.get(key);
    if (rest === undefined) {
      const ids = set.ids.filter((i) => !other.ids.includes(i));
      rest = ids.length === set.ids.length ? set : this.setOf(ids);
      this.#without.set(key, rest);
    }
    return rest;
  }
}
