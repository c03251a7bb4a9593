import type { Token } from "../language/tokens.ts";
import type { Hit, Hits } from "../lexicon/hits.ts";
import type { Unit } from "../model.ts";

/** A sentence of a unit, or a heading, with its words and the concepts found in it. */
export interface Passage {
  readonly unit: Unit;
  readonly text: string;
  /** Offset of `text` in the unit's text; 0 for headings. */
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly byConcept: Hits;
}

export type Modality = "duty" | "power" | "prohibition" | "establishment" | "present";

/** A modal expression of the sentence: where it stands in the norm's words and what it does. */
export interface Mark {
  readonly kind: Exclude<Modality, "present">;
  readonly from: number;
  readonly to: number;
  /** Inside a relative or conditional clause: it does not govern the sentence. */
  readonly subordinate: boolean;
}

/** A range of words: `from` counts, `to` does not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * One sentence of a unit read with the chapeau under which it stands. Words are numbered over chapeau and own
 * sentence together: the chapeau's first, the sentence's own from `ownFrom`.
 */
export interface Norm {
  readonly index: number;
  readonly unit: Unit;
  /** The unit with its own heading in which the norm stands: the window of headings and context. */
  readonly section: Unit;
  readonly own: Passage;
  readonly chapeaux: readonly Passage[];
  /** Nearest first: the unit's, the section's, the divisions'. */
  readonly headings: readonly Passage[];
  readonly words: readonly Token[];
  readonly hits: readonly Hit[];
  /** The hits by concept. */
  readonly byConcept: Hits;
  readonly ownFrom: number;
  readonly marks: readonly Mark[];
  /** "Nothing in this Act …", "… is repealed": the sentence takes back instead of ordering. */
  readonly negated: boolean;
}
