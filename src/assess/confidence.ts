import type { Candidate, NearMiss } from "../detect/match.ts";
import type { Confidence, Reason, Status } from "../model.ts";

/** What a finding rests on, as far as it bears on how sure it is. */
export interface Grounds {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** The provisions that were found, the best first. */
  readonly ranked: readonly Candidate[];
  /** What all conditions are met in, but something beside them speaks against. */
  readonly spoiled: readonly NearMiss[];
  /** Another finding decided: nothing without what it needs. */
  readonly dependent: boolean;
}

export interface Sureness {
  readonly confidence: Confidence;
  /** Why the confidence is low, "" otherwise. */
  readonly doubt: string;
}

/** Sentences longer than this hold several thoughts: which of them is weak is less sure. */
const LONG_SENTENCE = 30;
/** Reasons that hang on a reading of the whole sentence and not on one word. */
const READ_INTO: ReadonlySet<Reason> = new Set(["no-actor", "non-operative"]);

const high: Sureness = { confidence: "high", doubt: "" };
const medium: Sureness = { confidence: "medium", doubt: "" };

function low(doubt: string): Sureness {
  return { confidence: "low", doubt };
}

function ofMissing({ spoiled, dependent }: Grounds): Sureness {
  if (dependent) return high;
  const complete = spoiled.filter((n) => n.norm.unit.role === "operative");
  if (complete.some((n) => n.excluded.length > 0 && n.pattern.tier === "strict")) {
    return low("a provision says much the same, but something beside it speaks against it");
  }
  if (complete.some((n) => n.rejected !== undefined && n.excluded.length === 0)) {
    return low("a provision says so, but does not order it");
  }
  return high;
}

function ofPresent({ ranked }: Grounds): Sureness {
  const present = ranked.filter((c) => c.grade.status === "present");
  if (present.length === 1) return low("a single sentence shows it, and nothing else in the law supports it");
  return present.length === 2 ? medium : high;
}

function ofWeak({ ranked, reasons }: Grounds): Sureness {
  const best = ranked[0]!;
  if (reasons.every((r) => READ_INTO.has(r))) return low("the reason was read into the sentence as a whole");
  if (best.norm.own.tokens.length >= LONG_SENTENCE && ranked.length === 1) {
    return low("a single long sentence shows it");
  }
  return medium;
}

/**
 * How sure a finding is. What makes one doubtful was measured on labelled laws: findings on a single sentence, and missing
 * ones beside a provision that all but fits, are wrong two to three times as often as others.
 */
export function surenessOf(grounds: Grounds): Sureness {
  if (grounds.status === "missing") return ofMissing(grounds);
  if (grounds.ranked[0]?.pattern.tier === "loose") return low("the wording fits only loosely");
  return grounds.status === "present" ? ofPresent(grounds) : ofWeak(grounds);
}
