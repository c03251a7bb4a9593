import { namesAnothersDoing } from "../language/passive.ts";
import type { Mark, Modality, Norm, Span } from "./model.ts";
import { READING_CONCEPTS as C } from "./roles.ts";

/** What governs one act of a norm: who is bound, how, and the words between. */
export interface Clause {
  readonly modality: Modality;
  readonly mark: Mark | undefined;
  /** Where the subject stands. */
  readonly bearer: readonly Span[];
  /** Where the agent of a passive stands: "by the Minister". */
  readonly agents: readonly Span[];
  /** The modal stands in the chapeau and the act in the item. */
  readonly inherited: boolean;
}

/** How far before its act an unmarked (present tense) verb's subject is looked for, in words. */
const SUBJECT_REACH = 25;
const AGENT_REACH = 14;
const COORDINATORS = new Set(["and", "or", "but"]);

function agents(norm: Norm, from: number): Span[] {
  const spans: Span[] = [];
  for (let i = from; i < norm.words.length; i++) {
    if (norm.words[i]!.form === "by" && !namesAnothersDoing(norm.words, i, from))
      spans.push({ from: i + 1, to: Math.min(i + 1 + AGENT_REACH, norm.words.length) });
  }
  return spans;
}

/** Where the main clause begins whose modal stands at `at`: after the comma that closes an opening condition. */
function clauseStart(norm: Norm, at: number, floor: number): number {
  const conditional = norm.byConcept.get(C.conditional)?.some((h) => h.from === floor) ?? false;
  let start = floor;
  for (let i = floor + 1; i <= at; i++) {
    const before = norm.words[i]!.before;
    if (before.includes(";")) start = i;
    else if (conditional && before.includes(",")) start = i;
  }
  return start;
}

/** Whether a semicolon ends the clause of the word at `at` before the modal: "counts the pears; the form shall be …". */
function partsBetween(norm: Norm, at: number, modal: number): boolean {
  for (let i = at + 1; i <= modal; i++) if (norm.words[i]!.before.includes(";")) return true;
  return false;
}

/**
 * The clause that governs the word at `at`: the nearest modal before it in the sentence, else the chapeau's, else the
 * first after it (a passive's), else the plain present.
 */
export function clauseAt(norm: Norm, at: number): Clause {
  const main = norm.marks.filter((m) => !m.subordinate);
  const own = main.filter((m) => m.from >= norm.ownFrom);
  const above = main.filter((m) => m.from < norm.ownFrom);
  let before = own.filter((m) => m.from <= at).at(-1);
  // what a relative clause adds to a creation has a modal of its own: "a board, which may consist of …"
  const added = norm.marks.filter((m) => m.subordinate && m.from >= norm.ownFrom && m.from <= at).at(-1);
  if (before?.kind === "establishment" && added !== undefined && added.from > before.to) before = added;
  // an establishment after a duty in one clause ("shall be established") leaves the duty in charge
  if (before?.kind === "establishment") {
    const modal = own.filter((m) => m.from < before!.from).at(-1);
    if (modal !== undefined && modal.kind !== "establishment") before = modal;
  }
  if (before !== undefined) {
    const start = clauseStart(norm, before.from, norm.ownFrom);
    return {
      modality: before.kind,
      mark: before,
      bearer: [{ from: start, to: before.to }],
      agents: agents(norm, before.to),
      inherited: false,
    };
  }
  const inherited = above.at(-1);
  if (inherited !== undefined) {
    return {
      modality: inherited.kind,
      mark: inherited,
      bearer: [{ from: 0, to: norm.ownFrom }],
      agents: agents(norm, norm.ownFrom),
      inherited: true,
    };
  }
  const after = own[0];
  // "includes … a module, and may open it to others": the modal governs a second verb only
  const second = after !== undefined && COORDINATORS.has(norm.words[after.from - 1]?.form ?? "");
  const apart = after !== undefined && partsBetween(norm, at, after.from);
  if (after !== undefined && !second && !apart) {
    const start = clauseStart(norm, after.from, norm.ownFrom);
    return {
      modality: after.kind,
      mark: after,
      bearer: [{ from: start, to: after.to }],
      agents: agents(norm, after.to),
      inherited: false,
    };
  }
  const from = norm.ownFrom > 0 ? 0 : Math.max(0, at - SUBJECT_REACH);
  const to = norm.ownFrom > 0 ? Math.max(norm.ownFrom, at + 1) : at + 1;
  return {
    modality: "present",
    mark: undefined,
    bearer: [{ from, to }],
    agents: agents(norm, at),
    inherited: norm.ownFrom > 0,
  };
}
