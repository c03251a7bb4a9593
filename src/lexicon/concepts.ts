/** The concepts of a lexicon by number, and sets of them. */

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
  readonly ids: readonly number[];
  readonly concepts: readonly string[];
}

const EMPTY: ConceptSet = { ids: [], concepts: [] };

/** The name under which the phrases of a concept that do not mean it are looked for. */
export function exceptionOf(concept: string): string {
  return `${concept} (except)`;
}

/** Numbers for concepts: first the concepts in their order, then what they except. */
export class ConceptTable {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Numbers from here on are exceptions. */
  readonly exceptionsFrom: number;
  readonly maskLength: number;
  readonly #concepts: readonly ConceptTerms[];
  readonly #sets = new Map<string, ConceptSet>();
  #parents: Map<string, string[]> | undefined;

  constructor(concepts: readonly ConceptTerms[]) {
    this.#concepts = concepts;
    const ids = concepts.map((c) => c.id);
    this.exceptionsFrom = ids.length;
    for (const c of concepts) if (c.except !== undefined) ids.push(exceptionOf(c.id));
    this.ids = ids;
    this.index = new Map(ids.map((id, i) => [id, i]));
    this.maskLength = (ids.length + 31) >> 5;
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

  /** A set of these concepts, in this order. */
  setOf(ids: readonly number[]): ConceptSet {
    if (ids.length === 0) return EMPTY;
    const key = ids.join(" ");
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = { ids, concepts: ids.map((i) => this.ids[i]!) };
      this.#sets.set(key, set);
    }
    return set;
  }

  /** The set without what another holds. */
  without(set: ConceptSet, other: ConceptSet): ConceptSet {
    const rest = set.ids.filter((i) => !other.ids.includes(i));
    return rest.length === set.ids.length ? set : this.setOf(rest);
  }
}
