import type { Hit, HitIndex } from "../lexicon/hits.ts";
import { type Clause, clauseAt } from "../norms/clause.ts";
import type { Norm, Span } from "../norms/model.ts";
import { subjectOf } from "../norms/subject.ts";
import type { Met } from "./condition.ts";
import type { Surroundings } from "./index-norms.ts";
import type { Looks } from "./look.ts";
import type { Condition } from "./pattern.ts";

/** Everything a condition may look at: a norm seen from one of its words, the anchor. */
export class Scene {
  readonly norm: Norm;
  readonly index: HitIndex;
  readonly surroundings: Surroundings;
  readonly anchor: Hit;
  readonly looks: Looks;
  #clause: Clause | undefined;
  #subject: readonly Span[] | undefined;
  /** Conditions that were looked at closely: patterns have many in common. */
  readonly met = new Map<Condition, Met | undefined>();

  constructor(norm: Norm, anchor: Hit, surroundings: Surroundings, looks: Looks) {
    this.norm = norm;
    this.index = norm.byConcept;
    this.surroundings = surroundings;
    this.anchor = anchor;
    this.looks = looks;
  }

  /** What governs the anchor: worked out where a condition asks, which is seldom. */
  get clause(): Clause {
    this.#clause ??= clauseAt(this.norm, this.anchor.from);
    return this.#clause;
  }

  /** Who is bound: worked out once, since many conditions ask. */
  get subject(): readonly Span[] {
    this.#subject ??= subjectOf(this.norm, this.clause, this.anchor.from);
    return this.#subject;
  }
}
