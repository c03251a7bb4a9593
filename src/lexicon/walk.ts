import { type Token, wordNumbered } from "../language/tokens.ts";
import type { ConceptSet, ConceptTable } from "./concepts.ts";
import type { Place } from "./hits.ts";
import { type FlatTree, NODE_HEAD, wordBit } from "./tree.ts";

const NONE: readonly Place[] = [];
/** A passage's numbers are kept in arrays that serve for the next one too. */
const USUAL_LENGTH = 256;

/** Walks the tree of a lexicon along the words of a passage. */
export class Walk {
  readonly #table: ConceptTable;
  readonly #nodes: Int32Array;
  readonly #size: number;
  readonly #words = new Map<string, number>();
  readonly #setIds: FlatTree["sets"];
  readonly #sets: ConceptSet[] = [];
  /** The tree's number of each word's stem and form, by the word's own number: -1 where the tree has none. */
  readonly #stemOf: number[] = [];
  readonly #formOf: number[] = [];

  #stems = new Int32Array(USUAL_LENGTH);
  #forms = new Int32Array(USUAL_LENGTH);
  /** The bits of stem and form of each word. */
  #bits = new Int32Array(USUAL_LENGTH);
  #count = 0;
  #from = 0;
  /** Where the places that begin at `from` start in the list. */
  #first = 0;
  #places: Place[] = [];

  constructor({ words, sets, nodes }: FlatTree, table: ConceptTable) {
    this.#table = table;
    this.#nodes = nodes;
    this.#setIds = sets;
    if (words !== "") for (const word of words.split(" ")) this.#words.set(word, this.#words.size);
    this.#size = this.#words.size;
  }

  /** Where terms begin and end in a passage, in the order of the first word. */
  places(tokens: readonly Token[]): readonly Place[] {
    this.#read(tokens);
    this.#places = [];
    const nodes = this.#nodes;
    const byFirst = nodes[0]!;
    for (let from = 0; from < this.#count; from++) {
      const stem = this.#stems[from]!;
      const form = this.#forms[from]!;
      const byStem = stem < 0 ? 0 : nodes[byFirst + stem]!;
      const byForm = form < 0 ? 0 : nodes[byFirst + this.#size + form]!;
      this.#from = from;
      this.#first = this.#places.length;
      if (byStem !== 0) this.#arrive(byStem, from + 1);
      if (byForm !== 0) this.#arrive(byForm, from + 1);
    }
    return this.#places.length === 0 ? NONE : this.#places;
  }

  /** The numbers of the words of a passage. */
  #read(tokens: readonly Token[]): void {
    const count = tokens.length;
    this.#count = count;
    if (count > this.#stems.length) {
      this.#stems = new Int32Array(2 * count);
      this.#forms = new Int32Array(2 * count);
      this.#bits = new Int32Array(2 * count);
    }
    for (let i = 0; i < count; i++) {
      const token = tokens[i]!;
      const { word } = token;
      if (word >= this.#stemOf.length) this.#learn(word);
      const stem = word < 0 ? this.#number(token.stem) : this.#stemOf[word]!;
      const form = word < 0 ? this.#number(token.form) : this.#formOf[word]!;
      this.#stems[i] = stem;
      this.#forms[i] = form;
      this.#bits[i] = (stem < 0 ? 0 : wordBit(stem)) | (form < 0 ? 0 : wordBit(form));
    }
  }

  #number(word: string): number {
    return this.#words.get(word) ?? -1;
  }

  #learn(upTo: number): void {
    for (let i = this.#stemOf.length; i <= upTo; i++) {
      const { stem, form } = wordNumbered(i);
      this.#stemOf.push(this.#number(stem));
      this.#formOf.push(this.#number(form));
    }
  }

  /** Goes on from a node by the word at `at`. */
  #step(node: number, at: number): void {
    const nodes = this.#nodes;
    const stems = node + NODE_HEAD + 2 * nodes[node + 1]!;
    const forms = stems + 2 * nodes[node + 2]!;
    const end = forms + 2 * nodes[node + 3]!;
    const byStem = this.#target(stems, forms, this.#stems[at]!);
    if (byStem !== 0) this.#arrive(byStem, at + 1);
    const byForm = this.#target(forms, end, this.#forms[at]!);
    if (byForm !== 0) this.#arrive(byForm, at + 1);
  }

  /** Where a word leads by the pairs from `low` to `high`, 0 where nowhere. */
  #target(low: number, high: number, word: number): number {
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
    const bits = this.#bits;
    const set = nodes[node]!;
    if (set > 0) this.#push(set - 1, at);
    const gaps = nodes[node + 1]!;
    for (let g = 0; g < gaps; g++) {
      const next = nodes[node + NODE_HEAD + 2 * g + 1]!;
      // a term that ends with a gap says nothing
      if (next <= 0) continue;
      const wanted = nodes[next + 4]!;
      const last = Math.min(at + nodes[node + NODE_HEAD + 2 * g]!, this.#count - 1);
      for (let i = at; i <= last; i++) if ((wanted & bits[i]!) !== 0) this.#step(next, i);
    }
    if (at < this.#count && (nodes[node + 4]! & bits[at]!) !== 0) this.#step(node, at);
  }

  /** Several terms of one concept may begin and end at the same words: the concept is told once. */
  #push(number: number, to: number): void {
    let set = this.#sets[number];
    if (set === undefined) {
      set = this.#table.setOf(this.#setIds[number]!);
      this.#sets[number] = set;
    }
    const places = this.#places;
    for (let i = this.#first; i < places.length; i++) {
      const known = places[i]!;
      if (known.to === to) set = this.#table.without(set, known.set);
    }
    if (set.ids.length > 0) places.push({ set, from: this.#from, to });
  }
}
