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
  readonly byConcept: Hits;
  readonly index: number;
  readonly unit: Unit;
  readonly section: Unit;
  readonly own: Passage;
  readonly chapeaux: readonly Passage[];
  readonly headings: readonly Passage[];
  readonly words: readonly Token[];
  readonly ownFrom: number;
  #marks: readonly Mark[] | undefined;

  constructor(draft: Draft, index: number) {
    this.index = index;
    this.unit = draft.unit;
    this.section = draft.section;
    this.own = draft.own;
    this.chapeaux = draft.chapeaux;
    this.headings = draft.headings;
    if (draft.chapeaux.length === 0) {
      this.words = draft.own.tokens;
      this.byConcept = draft.own.byConcept;
      this.ownFrom = 0;
      return;
    }
    const passages = [...draft.chapeaux, draft.own];
    this.words = passages.flatMap((p) => p.tokens);
    this.ownFrom = this.words.length - draft.own.tokens.length;
    this.byConcept = Hits.joined(passages.map((p) => ({ hits: p.byConcept, words: p.tokens.length })));
  }

  get hits(): readonly Hit[] {
    return this.byConcept.all;
  }

  get marks(): readonly Mark[] {
    if (this.#marks === undefined) {
      const marks: Mark[] = [];
      let shift = 0;
      for (const p of [...this.chapeaux, this.own]) {
        for (const m of findMarks(p.tokens, p.hits, 0)) {
          marks.push(shift === 0 ? m : { ...m, from: m.from + shift, to: m.to + shift });
        }
        shift += p.tokens.length;
      }
      this.#marks = marks;
    }
    return this.#marks;
  }

  get negated(): boolean {
    return this.byConcept.has(C.negation);
  }
}
