import type { Token } from "../language/tokens.ts";
import { ConceptTable, type ConceptTerms } from "./concepts.ts";
import { withoutExcepted } from "./exceptions.ts";
import { type Hit, Hits, type Place } from "./hits.ts";
import { compileTree, type FlatTree } from "./tree.ts";
import { Walk } from "./walk.ts";

/** Finds the concepts of a lexicon: the time does not grow with their number, only with the text. */
export class Matcher {
  readonly table: ConceptTable;
  readonly #walk: Walk;
  readonly #none: Hits;

  /** @param tree the terms, where they were compiled before */
  constructor(concepts: readonly ConceptTerms[], tree?: FlatTree) {
    this.table = new ConceptTable(concepts);
    this.#walk = new Walk(tree ?? compileTree(concepts, this.table), this.table);
    this.#none = new Hits(this.table, []);
  }

  /** The concept and all that include it. */
  reaching(concept: string): readonly string[] {
    return this.table.reaching(concept);
  }

  /** Every place at which a concept occurs, in the order of the first word. */
  match(tokens: readonly Token[]): Hits {
    const places = this.#walk.places(tokens);
    return places.length === 0 ? this.#none : new Hits(this.table, withoutExcepted(places, this.table));
  }

  /** Hits of single concepts as places. */
  places(hits: readonly Hit[]): Place[] {
    return hits.map(({ concept, from, to, named }) => {
      const id = this.table.index.get(concept);
      if (id === undefined) throw new Error(`unknown concept ${concept}`);
      return { set: this.table.setOf([id]), from, to, named };
    });
  }
}
