/** Where concepts occur in a passage: kept by the places at which terms end, told by concept when it is asked. */
import type { ConceptSet, ConceptTable } from "./concepts.ts";

/** Where a concept occurs in a list of tokens: first token and the one after the last. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  /** Not the words say so but a name that the law gives: "the Agency" for what its definition means. */
  readonly named?: true;
}

/** Where a term stands, with every concept that it shows. */
export interface Place {
  readonly set: ConceptSet;
  readonly from: number;
  readonly to: number;
  readonly named?: true | undefined;
}

/** A place as a hit of one of its concepts. */
export function hitAt({ from, to, named }: Place, concept: string): Hit {
  return named === undefined ? { concept, from, to } : { concept, from, to, named };
}

/** Hits by concept, for quick look-up. */
export interface HitIndex {
  has(concept: string): boolean;
  get(concept: string): readonly Hit[] | undefined;
}

const NONE: readonly Hit[] = [];

/** The hits of a passage or norm, in the order of the text. Most concepts are never asked for: no hit is made for them. */
export class Hits implements HitIndex {
  readonly places: readonly Place[];
  readonly table: ConceptTable;
  /** A bit for each concept that occurs. */
  readonly #mask: Int32Array;
  #all: readonly Hit[] | undefined;
  #byConcept: Map<number, Hit[]> | undefined;

  constructor(table: ConceptTable, places: readonly Place[]) {
    this.table = table;
    this.places = places;
    const mask = new Int32Array(table.maskLength);
    for (const { set } of places) for (const id of set.ids) mask[id >> 5]! |= 1 << (id & 31);
    this.#mask = mask;
  }

  has(concept: string): boolean {
    const id = this.table.index.get(concept);
    return id !== undefined && this.hasNumber(id);
  }

  /** Whether a concept occurs, given by number. */
  hasNumber(id: number): boolean {
    return (this.#mask[id >> 5]! & (1 << (id & 31))) !== 0;
  }

  /** Whether one of the concepts occurs, given by number. */
  hasAny(ids: readonly number[]): boolean {
    const mask = this.#mask;
    for (const id of ids) if ((mask[id >> 5]! & (1 << (id & 31))) !== 0) return true;
    return false;
  }

  get(concept: string): readonly Hit[] | undefined {
    const id = this.table.index.get(concept);
    if (id === undefined || !this.hasNumber(id)) return undefined;
    this.#byConcept ??= new Map();
    let hits = this.#byConcept.get(id);
    if (hits === undefined) {
      hits = [];
      for (const place of this.places) if (place.set.ids.includes(id)) hits.push(hitAt(place, concept));
      this.#byConcept.set(id, hits);
    }
    return hits;
  }

  /** The hits of some concepts, in the order of the text. */
  among(concepts: readonly string[]): readonly Hit[] {
    if (!concepts.some((c) => this.has(c))) return NONE;
    const hits: Hit[] = [];
    for (const place of this.places)
      for (const concept of place.set.concepts)
        if (concepts.includes(concept)) hits.push(hitAt(place, concept));
    return hits;
  }

  /** Every hit, in the order of the first word. */
  get all(): readonly Hit[] {
    if (this.#all === undefined) {
      const all: Hit[] = [];
      for (const place of this.places)
        for (const concept of place.set.concepts) all.push(hitAt(place, concept));
      this.#all = all;
    }
    return this.#all;
  }

  /** How often a concept occurs, given by number. */
  count(id: number): number {
    let count = 0;
    if (this.hasNumber(id)) for (const { set } of this.places) if (set.ids.includes(id)) count++;
    return count;
  }

  /** Adds the concepts that occur to a mask of others. */
  addTo(mask: Int32Array): void {
    for (let i = 0; i < mask.length; i++) mask[i]! |= this.#mask[i]!;
  }

  /** These hits and others after them. */
  with(more: readonly Place[]): Hits {
    return more.length === 0 ? this : new Hits(this.table, [...this.places, ...more]);
  }

  /** The hits of passages read one after the other, their words counted through. */
  static joined(passages: readonly { readonly hits: Hits; readonly words: number }[]): Hits {
    const places: Place[] = [];
    let shift = 0;
    for (const { hits, words } of passages) {
      for (const p of hits.places)
        places.push(shift === 0 ? p : { ...p, from: p.from + shift, to: p.to + shift });
      shift += words;
    }
    return new Hits(passages[0]!.hits.table, places);
  }
}
