import type { Reason } from "../model.ts";

/**
 * Where a condition looks for its concepts.
 * - own: the sentence itself, without the chapeau
 * - norm: chapeau and sentence
 * - chapeau: what introduces the list
 * - bearer: the subject of the clause, or the agent of a passive
 * - subject: the bearer more closely: without relative clauses, conditions and those merely consulted or addressed
 * - heading: the headings above (the unit's, the section's, the divisions')
 * - before: one of the three sentences before it in the section
 * - list: the sentence and all items of its list
 * - section: any sentence or heading of the section
 * - statute: anywhere in the law's operative text
 */
export type Region =
  | "own"
  | "norm"
  | "chapeau"
  | "bearer"
  | "subject"
  | "heading"
  | "before"
  | "list"
  | "section"
  | "statute";

/** One thing that must be found. Its name (the slot) is what an explanation calls it: act, object, audience … */
export interface Condition {
  readonly any: readonly string[];
  readonly in: readonly Region[];
  /** At most so many words from the anchor (in the own sentence; the chapeau is always near). */
  readonly words?: number;
  /** At least so many different places. */
  readonly count?: number;
  /** In at least so many members of an enumeration: items of a list, pieces between commas, "and", "or". */
  readonly enumerated?: number;
  /** At least so many different ones of the concepts. */
  readonly kinds?: number;
  /** The place must come after (before) the anchor. */
  readonly side?: "after" | "before";
  /** The nearest word before the place that leads anywhere must not be one of `notLedBy`; `ledBy` (alone: must) lead rightly. */
  readonly ledBy?: readonly string[];
  readonly notLedBy?: readonly string[];
  /** Does not count where one of these stands in the sentence or its headings. */
  readonly but?: readonly string[];
}

export interface Lowering {
  readonly reason: Reason;
  /** Lowers where all of these are found … */
  readonly when: Readonly<Record<string, Condition>>;
  /** … and none of these. */
  readonly unless: Readonly<Record<string, Condition>>;
  /** The settled case of the rubric, if one says so. */
  readonly settled?: string;
  readonly text?: string;
}

export type Tier = "strict" | "loose";

export interface Pattern {
  readonly id: string;
  readonly tier: Tier;
  readonly anchor: string;
  readonly finds: Readonly<Record<string, Condition>>;
  readonly unless: Readonly<Record<string, Condition>>;
  readonly gives: "present" | "weak";
  readonly reasons: readonly Reason[];
  readonly lowers: readonly Lowering[];
  /** Somebody must be bound: a passive without agent is weak. Off for contents of plans and reports. */
  readonly actor: boolean;
  /** What is sought is itself a prohibition ("shall not disclose"). */
  readonly forbids: boolean;
  /** The element is itself to advise or recommend: advisory verbs do not lower. */
  readonly advisory: boolean;
  /** Powers do not lower (a weak pattern on powers, or a privilege). */
  readonly permissive: boolean;
  /** Qualifying words do not lower. */
  readonly qualified: boolean;
  /** What is sought is itself a later decision that the law orders: that it is left to one does not lower it. */
  readonly delegated: boolean;
  /** It costs money: "subject to appropriation" lowers it. */
  readonly costs: boolean;
  readonly settled?: string;
}
