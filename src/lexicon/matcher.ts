import type { Token } from "../language/tokens.ts";
import { type ConceptSet, ConceptTable, type ConceptTerms } from "./concepts.ts";
import { withoutExcepted } from "./exceptions.ts";
import { type Hit, Hits, type Place } from "./hits.ts";
import { compileTree, type FlatTree } from "./tree.ts";

/** Finds the concepts of a lexicon: the time does not grow with their number, only with the text. */
export class Matcher {
  readonly table: ConceptTable;
  readonly #nodes: Int32Array;
  readonly #words = new Map<string, number>();
  readonly #setIds: FlatTree["sets"];
  readonly #sets: ConceptSet[] = [];

  /** @param tree the terms, where they were compiled before */
  constructor(concepts: readonly ConceptTerms[], tree?: FlatTree) {
    this.table = new ConceptTable(concepts);
    const { words, sets, nodes } = tree ?? compileTree(concepts, this.table);
    this.#nodes = nodes;
    this.#setIds = sets;
    if (words !== "") for (const word of words.split(" ")) this.#words.set(word, this.#words.size);
  }

  /** The concept and all that include it. */
  reaching(concept: string): readonly string[] {
    return this.table.reaching(concept);
  }

  /** Every place at which a concept occurs, in the order of the first word. */
  match(tokens: readonly Token[]): Hits {
    const count = tokens.length;
    const stems = new Int32Array(count);
    const forms = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const { stem, form } = tokens[i]!;
      stems[i] = this.#words.get(stem) ?? -1;
      forms[i] = this.#words.get(form) ?? -1;
    }
    const walk = new Walk(this.#nodes, stems, forms, (set) => this.#set(set), this.table);
    const byFirst = this.#nodes[0]!;
    const size = this.#words.size;
    for (let from = 0; from < count; from++) {
      const stem = stems[from]!;
      const form = forms[from]!;
      const byStem = stem < 0 ? 0 : this.#nodes[byFirst + stem]!;
      const byForm = form < 0 ? 0 : this.#nodes[byFirst + size + form]!;
      if (byStem !== 0 || byForm !== 0) walk.begin(from, byStem, byForm);
    }
    return new Hits(this.table, withoutExcepted(walk.places, this.table));
  }

  /** Hits of single concepts as places. */
  places(hits: readonly Hit[]): Place[] {
    return hits.map(({ concept, from, to, named }) => {
      const id = this.table.index.get(concept);
      if (id === undefined) throw new Error(`unknown concept ${concept}`);
      return { set: this.table.setOf([id]), from, to, named };
    });
  }

  #set(number: number): ConceptSet {
    let set = this.#sets[number];
    if (set === undefined) {
      set = this.table.setOf(this.#setIds[number]!);
      this.#sets[number] = set;
    }
    return set;
  }
}

/** Where the pairs of a node begin. */
const HEAD = 4;

/** One walk over the words of a passage. */
class Walk {
  readonly places: Place[] = [];
  readonly #nodes: Int32Array;
  readonly #stems: Int32Array;
  readonly #forms: Int32Array;
  readonly #set: (number: number) => ConceptSet;
  readonly #table: ConceptTable;
  #from = 0;
  /** Where the places that begin at `from` start in the list. */
  #first = 0;

  constructor(
    nodes: Int32Array,
    stems: Int32Array,
    forms: Int32Array,
    set: (number: number) => ConceptSet,
    table: ConceptTable,
  ) {
    this.#nodes = nodes;
    this.#stems = stems;
    this.#forms = forms;
    this.#set = set;
    this.#table = table;
  }

  /** Follows the terms that begin at `from`. */
  begin(from: number, byStem: number, byForm: number): void {
    this.#from = from;
    this.#first = this.places.length;
    if (byStem !== 0) this.#arrive(byStem, from + 1);
    if (byForm !== 0) this.#arrive(byForm, from + 1);
  }

  /** Goes on from a node by the word at `at`. */
  #step(node: number, at: number): void {
    if (at >= this.#stems.length) return;
    const nodes = this.#nodes;
    const stems = node + HEAD + 2 * nodes[node + 1]!;
    const forms = stems + 2 * nodes[node + 2]!;
    const end = forms + 2 * nodes[node + 3]!;
    const byStem = this.#target(stems, forms, this.#stems[at]!);
    if (byStem !== 0) this.#arrive(byStem, at + 1);
    const byForm = this.#target(forms, end, this.#forms[at]!);
    if (byForm !== 0) this.#arrive(byForm, at + 1);
  }

  /** Where a word leads by the pairs from `low` to `high`, 0 where nowhere. */
  #target(low: number, high: number, word: number): number {
    if (word < 0) return 0;
    const nodes = this.#nodes;
    while (low < high) {
      const middle = low + (((high - low) >> 2) << 1);
      const at = nodes[middle]!;
      if (at === word) return nodes[middle + 1]!;
      if (at < word) low = middle + 2;
      else high = middle;
    }
    return 0;
  }

  #arrive(node: number, at: number): void {
    if (node < 0) {
      this.#push(-1 - node, at);
      return;
    }
    const nodes = this.#nodes;
    const set = nodes[node]!;
    if (set > 0) this.#push(set - 1, at);
    const gaps = nodes[node + 1]!;
    for (let g = 0; g < gaps; g++) {
      const words = nodes[node + HEAD + 2 * g]!;
      const next = nodes[node + HEAD + 2 * g + 1]!;
      // a term that ends with a gap says nothing
      if (next > 0)
        for (let skip = 0; skip <= words && at + skip < this.#stems.length; skip++)
          this.#step(next, at + skip);
    }
    this.#step(node, at);
  }

  /** Several terms of one concept may begin and end at the same words: the concept is told once. */
  #push(number: number, to: number): void {
    let set = this.#set(number);
    for (let i = this.#first; i < this.places.length; i++) {
      const known = this.places[i]!;
      if (known.to === to) set = this.#table.without(set, known.set);
    }
    if (set.ids.length > 0) this.places.push({ set, from: this.#from, to });
  }
}
