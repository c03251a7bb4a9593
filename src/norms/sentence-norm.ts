import type { Token } from "../language/tokens.ts";
import { type Hit, Hits } from "../lexicon/hits.ts";
import type { Unit } from "../model.ts";
import { findMarks } from "./marks.ts";
import type { Mark, Norm, Passage } from "./model.ts";
import { READING_CONCEPTS as C } from "./roles.ts";

/** What stands around a sentence, before anything is worked out. */
export interface Draft {
  readonly unit: Unit;
  readonly section: Unit;
  readonly own: Passage;
  readonly chapeaux: readonly Passage[];
  readonly headings: readonly Passage[];
}

/**
 * A norm that works out its words, hits and marks when they are first asked for: most sentences of a statute
 * concern no element and are never asked.
 */
export class SentenceNorm implements Norm {
  readonly index: number;
  readonly unit: Unit;
  readonly section: Unit;
  readonly own: Passage;
  readonly chapeaux: readonly Passage[];
  readonly headings: readonly Passage[];
  readonly ownFrom: number;
  #words: readonly Token[] | undefined;
  #byConcept: Hits | undefined;
  #marks: readonly Mark[] | undefined;

  constructor(draft: Draft, index: number) {
    this.index = index;
    this.unit = draft.unit;
    this.section = draft.section;
    this.own = draft.own;
    this.chapeaux = draft.chapeaux;
    this.headings = draft.headings;
    this.ownFrom = draft.chapeaux.reduce((sum, p) => sum + p.tokens.length, 0);
  }

  get words(): readonly Token[] {
    this.#words ??= this.#joins ? this.#passages.flatMap((p) => p.tokens) : this.own.tokens;
    return this.#words;
  }

  get byConcept(): Hits {
    this.#byConcept ??= this.#joins
      ? Hits.joined(this.#passages.map((p) => ({ hits: p.byConcept, words: p.tokens.length })))
      : this.own.byConcept;
    return this.#byConcept;
  }

  /** Whether more than its own sentence makes the norm. */
  get #joins(): boolean {
    return this.chapeaux.length > 0;
  }

  get #passages(): Passage[] {
    return [...this.chapeaux, this.own];
  }

  get hits(): readonly Hit[] {
    return this.byConcept.all;
  }

  get marks(): readonly Mark[] {
    if (this.#marks === undefined) {
      const marks: Mark[] = [];
      let shift = 0;
      for (const p of this.#passages) {
        for (const m of findMarks(p.tokens, p.byConcept, 0)) {
          marks.push(shift === 0 ? m : { ...m, from: m.from + shift, to: m.to + shift });
        }
        shift += p.tokens.length;
      }
      this.#marks = marks;
    }
    return this.#marks;
  }

  get negated(): boolean {
    return this.#passages.some((p) => p.byConcept.has(C.negation));
  }
}
