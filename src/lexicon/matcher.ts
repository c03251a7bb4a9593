import type { Token } from "../language/tokens.ts";
import { parseTerm } from "./terms.ts";

/** Where a concept occurs in a list of tokens: first token and the one after the last. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

export interface ConceptTerms {
  readonly id: string;
  readonly terms: readonly string[];
  /** Concepts whose terms are terms of this one too. */
  readonly includes?: readonly string[];
}

interface Node {
  stems?: Map<string, Node>;
  forms?: Map<string, Node>;
  gap?: { words: number; next: Node };
  ends?: number[];
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
    const index = this.#index.get(concept);
    if (index === undefined) throw new Error(`unknown concept ${concept}`);
    if (!node.ends.includes(index)) node.ends.push(index);
  }

  /** Every place at which a concept occurs, in the order of the first word. */
  match(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    const seen = new Set<string>();
    const walk = (node: Node, at: number, from: number): void => {
      if (node.ends !== undefined) {
        for (const concept of node.ends) {
          for (const reached of this.#reaches[concept]!) {
            const key = `${reached}:${from}:${at}`;
            if (seen.has(key)) continue;
            seen.add(key);
            hits.push({ concept: this.#ids[reached]!, from, to: at });
          }
        }
      }
      if (node.gap !== undefined) {
        for (let skip = 0; skip <= node.gap.words && at + skip < tokens.length; skip++) {
          step(node.gap.next, at + skip, from);
        }
      }
      step(node, at, from);
    };
    const step = (node: Node, at: number, from: number): void => {
      const token = tokens[at];
      if (token === undefined) return;
      const byStem = node.stems?.get(token.stem);
      if (byStem !== undefined) walk(byStem, at + 1, from);
      const byForm = node.forms?.get(token.form);
      if (byForm !== undefined) walk(byForm, at + 1, from);
    };
    for (let i = 0; i < tokens.length; i++) step(this.#root, i, i);
    return hits;
  }
}
