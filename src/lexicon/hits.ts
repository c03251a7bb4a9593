/** Where concepts occur in a passage: kept by the places at which terms end, told by concept when it is asked. */
import type { Bits, Mask } from "./bits.ts";
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
  readonly #mask: Mask;
  #all: readonly Hit[] | undefined;
  #byConcept: Map<number, Hit[]> | undefined;

  constructor(table: ConceptTable, places: readonly Place[]) {
    this.table = table;
    this.places = places;
    const mask = table.masks.make();
    for (let i = 0; i < places.length; i++) mask.add(places[i]!.set.bits);
    this.#mask = mask;
  }

  has(concept: string): boolean {
    const id = this.table.index.get(concept);
    return id !== undefined && this.#mask.has(id);
  }

  /** Whether a concept occurs, given by number. */
  hasNumber(id: number): boolean {
    return this.#mask.has(id);
  }

  /** Whether one of the concepts occurs. */
  hasAny(bits: Bits): boolean {
    return this.#mask.hasAny(bits);
  }

  /** Whether one of the concepts of a list occurs: a list that is kept, since it is read once. */
  hasOf(concepts: readonly string[]): boolean {
    return this.#mask.hasAny(this.table.groupOf(concepts).bits);
  }

  get(concept: string): readonly Hit[] | undefined {
    const id = this.table.index.get(concept);
    if (id === undefined || !this.#mask.has(id)) return undefined;
    this.#byConcept ??= new Map();
    let hits = this.#byConcept.get(id);
    if (hits === undefined) {
      hits = [];
      const { places } = this;
      for (let i = 0; i < places.length; i++) {
        const place = places[i]!;
        if (place.set.ids.includes(id)) hits.push(hitAt(place, concept));
      }
      this.#byConcept.set(id, hits);
    }
    return hits;
  }

  /** The hits of the concepts of a list, in the order of the text: a list that is kept, since it is read once. */
  among(concepts: readonly string[]): readonly Hit[] {
    const group = this.table.groupOf(concepts);
    if (!this.#mask.hasAny(group.bits)) return NONE;
    const hits: Hit[] = [];
    const { places, table } = this;
    for (let i = 0; i < places.length; i++) {
      const { ids } = places[i]!.set;
      for (let k = 0; k < ids.length; k++)
        if (group.ids.has(ids[k]!)) hits.push(hitAt(places[i]!, table.ids[ids[k]!]!));
    }
    return hits;
  }

  /** Every hit, in the order of the first word. */
  get all(): readonly Hit[] {
    if (this.#all === undefined) {
      const all: Hit[] = [];
      for (const place of this.places)
        for (const id of place.set.ids) all.push(hitAt(place, this.table.ids[id]!));
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
  addTo(mask: Mask): void {
    mask.addMask(this.#mask);
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
      for (let i = 0; i < hits.places.length; i++) {
        const p = hits.places[i]!;
        places.push(shift === 0 ? p : { set: p.set, from: p.from + shift, to: p.to + shift, named: p.named });
      }
      shift += words;
    }
    return new Hits(passages[0]!.hits.table, places);
  }
}
