import type { Token } from "../language/tokens.ts";
import { exceptionOf, withoutExcepted } from "./exceptions.ts";
import { parseTerm, readSteps, type Step, writeSteps } from "./terms.ts";

/** Where a concept occurs in a list of tokens: first token and the one after the last. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  /** Not the words say so but a name that the law gives: "the Agency" for what its definition means. */
  readonly named?: true;
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

export interface Concept extends ConceptTerms {
  /** Its terms and exceptions as steps, where the catalogue was compiled: they stand for `terms` and `except` then. */
  readonly compiled?: { readonly terms: readonly string[]; readonly except: readonly string[] };
}

/** Concepts with their terms read once and for all: reading them takes longer than matching a statute. */
export function compileConcepts(concepts: readonly ConceptTerms[]): Concept[] {
  const lines = (terms: readonly string[]): string[] => [
    ...new Set(terms.flatMap(parseTerm).map(writeSteps)),
  ];
  return concepts.map(({ terms, except, ...concept }) => ({
    ...concept,
    terms: [],
    ...(except === undefined ? {} : { except: [] }),
    compiled: { terms: lines(terms), except: lines(except ?? []) },
  }));
}

interface Node {
  stems?: Map<string, Node>;
  forms?: Map<string, Node>;
  gaps?: { words: number; next: Node }[];
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
  /** Terms by their first word, with their concepts in turn. */
  readonly #waiting = {
    stems: new Map<string, (string | number)[]>(),
    forms: new Map<string, (string | number)[]>(),
  };

  constructor(concepts: readonly Concept[]) {
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
    for (const c of concepts) this.#addAll(this.#index.get(c.id)!, c.terms, c.compiled?.terms);
    for (const c of concepts) if (c.except !== undefined) this.#except(c, c.except);
  }

  #except(concept: Concept, terms: readonly string[]): void {
    const id = exceptionOf(concept.id);
    this.#exceptions.add(id);
    this.#reaches.push([this.#ids.length]);
    this.#index.set(id, this.#ids.length);
    this.#ids.push(id);
    this.#addAll(this.#index.get(id)!, terms, concept.compiled?.except);
  }

  #addAll(concept: number, terms: readonly string[], compiled: readonly string[] | undefined): void {
    for (const line of compiled ?? []) this.#defer(line, concept);
    for (const term of terms) for (const steps of parseTerm(term)) this.#add(steps, concept);
  }

  /** Most terms begin with a word that a statute does not hold: they grow into the tree when the word turns up. */
  #defer(line: string, concept: number): void {
    const end = line.indexOf(" ");
    const word = end < 0 ? line : line.slice(0, end);
    const [waiting, first] = word.startsWith("=")
      ? [this.#waiting.forms, word.slice(1)]
      : [this.#waiting.stems, word];
    const list = waiting.get(first);
    if (list === undefined) waiting.set(first, [line, concept]);
    else list.push(line, concept);
  }

  #grow(waiting: Map<string, (string | number)[]>, first: string): void {
    const list = waiting.get(first);
    if (list === undefined) return;
    waiting.delete(first);
    for (let i = 0; i < list.length; i += 2) this.#add(readSteps(list[i] as string), list[i + 1] as number);
  }

  #add(steps: readonly Step[], concept: number): void {
    let node = this.#root;
    for (const step of steps) {
      if (step.kind === "gap") {
        node.gaps ??= [];
        let gap = node.gaps.find((g) => g.words === step.words);
        if (gap === undefined) {
          gap = { words: step.words, next: {} };
          node.gaps.push(gap);
        }
        node = gap.next;
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

  /** The concept and all that include it. */
  reaching(concept: string): readonly string[] {
    const index = this.#index.get(concept);
    return index === undefined ? [concept] : this.#reaches[index]!.map((i) => this.#ids[i]!);
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
      this.#grow(this.#waiting.stems, tokens[from]!.stem);
      this.#grow(this.#waiting.forms, tokens[from]!.form);
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
    for (const gap of node.gaps ?? []) {
      for (let skip = 0; skip <= gap.words && at + skip < tokens.length; skip++) {
        this.#step(gap.next, tokens, at + skip, from, first, hits);
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
