import type { Token } from "../language/tokens.ts";
import { exceptionOf, withoutExcepted } from "./exceptions.ts";
import { parseTerm } from "./terms.ts";

/** Where a concept occurs in a list of tokens: first token and the one after the last. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

/** Hits by concept, for quick look-up. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function indexHits(hits: readonly Hit[]): HitIndex {
  const index = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = index.get(hit.concept);
    if (list === undefined) index.set(hit.concept, [hit]);
    else list.push(hit);
  }
  return index;
}

export interface ConceptTerms {
  readonly id: string;
  readonly terms: readonly string[];
  /** Concepts whose terms are terms of this one too. */
  readonly includes?: readonly string[];
  /** Phrases inside which its terms do not mean it. */
  readonly except?: readonly string[];
}

interface Node {
  stems?: Map<string, Node>;
  forms?: Map<string, Node>;
  gap?: { words: number; next: Node };
  ends?: number[];
  reached?: readonly string[];
}

/**
 * All terms of all concepts in one tree, walked once from every word: the time does not grow with the number of
 * concepts, only with the text.
 */
export class Matcher {
  readonly #root: Node = {};
  readonly #ids: string[] = [];
  readonly #index = new Map<string, number>();
  /** For each concept, itself and all that include it. */
  readonly #reaches: number[][];
  readonly #exceptions = new Set<string>();

  constructor(concepts: readonly ConceptTerms[]) {
    for (const c of concepts) {
      this.#index.set(c.id, this.#ids.length);
      this.#ids.push(c.id);
    }
    const parents = new Map<string, string[]>();
    for (const c of concepts) {
      for (const part of c.includes ?? []) parents.set(part, [...(parents.get(part) ?? []), c.id]);
    }
    this.#reaches = concepts.map((c) => {
      const seen = new Set<string>([c.id]);
      for (const id of seen) for (const parent of parents.get(id) ?? []) seen.add(parent);
      return [...seen].map((id) => this.#index.get(id)!).filter((i) => i !== undefined);
    });
    for (const c of concepts) for (const term of c.terms) this.#add(term, this.#index.get(c.id)!);
    for (const c of concepts) if (c.except !== undefined) this.#except(c.id, c.except);
  }

  #except(concept: string, terms: readonly string[]): void {
    const id = exceptionOf(concept);
    this.#exceptions.add(id);
    this.#reaches.push([this.#ids.length]);
    this.#index.set(id, this.#ids.length);
    this.#ids.push(id);
    for (const term of terms) this.#add(term, this.#index.get(id)!);
  }

  #add(term: string, concept: number): void {
    for (const steps of parseTerm(term)) {
      let node = this.#root;
      for (const step of steps) {
        if (step.kind === "gap") {
          node.gap ??= { words: step.words, next: {} };
          node = node.gap.next;
          continue;
        }
        const key = step.kind === "stem" ? "stems" : "forms";
        node[key] ??= new Map();
        const edges: Map<string, Node> = node[key];
        let next = edges.get(step.value);
        if (next === undefined) {
          next = {};
          edges.set(step.value, next);
        }
        node = next;
      }
      node.ends ??= [];
      if (!node.ends.includes(concept)) node.ends.push(concept);
    }
  }

  /** Adds a phrase of a statute's own, word by word on its stems. */
  addPhrase(concept: string, words: readonly Token[]): void {
    let node = this.#root;
    for (const word of words) {
      node.stems ??= new Map();
      let next = node.stems.get(word.stem);
      if (next === undefined) {
        next = {};
        node.stems.set(word.stem, next);
      }
      node = next;
    }
    node.ends ??= [];
    delete node.reached;
    const index = this.#index.get(concept);
    if (index === undefined) throw new Error(`unknown concept ${concept}`);
    if (!node.ends.includes(index)) node.ends.push(index);
  }

  /** Every place at which a concept occurs, in the order of the first word. */
  match(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const first = hits.length;
      this.#step(this.#root, tokens, from, from, first, hits);
    }
    return this.#exceptions.size === 0 ? hits : withoutExcepted(hits, this.#exceptions);
  }

  /** Follows the words from `at`; `first` is where the hits that begin at `from` start in the list. */
  #step(node: Node, tokens: readonly Token[], at: number, from: number, first: number, hits: Hit[]): void {
    const token = tokens[at];
    if (token === undefined) return;
    const byStem = node.stems?.get(token.stem);
    if (byStem !== undefined) this.#arrive(byStem, tokens, at + 1, from, first, hits);
    const byForm = node.forms?.get(token.form);
    if (byForm !== undefined) this.#arrive(byForm, tokens, at + 1, from, first, hits);
  }

  #arrive(node: Node, tokens: readonly Token[], at: number, from: number, first: number, hits: Hit[]): void {
    if (node.ends !== undefined) {
      for (const id of this.#idsAt(node)) {
        // several terms of one concept may end here; few hits begin at one word, so a scan is cheapest
        let known = false;
        for (let i = hits.length - 1; i >= first && !known; i--) {
          known = hits[i]!.to === at && hits[i]!.concept === id;
        }
        if (!known) hits.push({ concept: id, from, to: at });
      }
    }
    if (node.gap !== undefined) {
      for (let skip = 0; skip <= node.gap.words && at + skip < tokens.length; skip++) {
        this.#step(node.gap.next, tokens, at + skip, from, first, hits);
      }
    }
    this.#step(node, tokens, at, from, first, hits);
  }

  /** The concepts whose term ends at a node, with all that include them. */
  #idsAt(node: Node): readonly string[] {
    if (node.reached === undefined) {
      const reached = new Set((node.ends ?? []).flatMap((c) => this.#reaches[c]!));
      node.reached = [...reached].map((c) => this.#ids[c]!);
    }
    return node.reached;
  }
}
