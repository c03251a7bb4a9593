import type { Checked } from "../check.ts";
import type { Unit } from "../model.ts";
import type { ResultFinding, ResultPlace } from "../report/result.ts";
import { bareWords } from "../waive/words.ts";

/** What a revision has made of an element. Lost and weakened ones are regressions. */
export type ChangeKind = "lost" | "weakened" | "gained" | "strengthened" | "reworded";
export const CHANGE_KINDS: readonly ChangeKind[] = ["lost", "weakened", "gained", "strengthened", "reworded"];

/** Words that stand on one side only; the other side is missing where a provision was added or deleted. */
export interface Rewording {
  readonly before: ResultPlace | undefined;
  readonly after: ResultPlace | undefined;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly before: ResultFinding;
  readonly after: ResultFinding;
  readonly words: readonly Rewording[];
  /** It fails a gate against regressions. */
  readonly regression: boolean;
}

/** One side of a comparison. */
export interface Side {
  readonly findings: readonly ResultFinding[];
  readonly checked: Checked;
}

const RANK = { missing: 0, weak: 1, present: 2 } as const;

function kindOf(before: ResultFinding, after: ResultFinding): ChangeKind | undefined {
  const step = RANK[after.status] - RANK[before.status];
  if (step < 0) return after.status === "missing" ? "lost" : "weakened";
  if (step > 0) return before.status === "missing" ? "gained" : "strengthened";
  const worse = after.reasons.some((r) => !before.reasons.includes(r));
  const better = before.reasons.some((r) => !after.reasons.includes(r));
  return worse ? "weakened" : better ? "strengthened" : undefined;
}

function textOf(unit: Unit): string {
  return [unit.text, ...unit.children.map(textOf)].join(" ");
}

/** The words of a statute, without the numbers of its provisions. */
function statuteWords(checked: Checked): string {
  return ` ${bareWords(textOf(checked.statute.root)).join(" ")} `;
}

/** The places whose words the other statute does not hold, however it numbers and orders them. */
function onlyHere(finding: ResultFinding, other: string): ResultPlace[] {
  return finding.evidence.filter((e) => !other.includes(` ${bareWords(e.quote).join(" ")} `));
}

/** How much two places have in common: the share of words of one that the other has. */
function likeness(a: ResultPlace, b: ResultPlace): number {
  const words = new Set(bareWords(a.quote));
  const others = bareWords(b.quote);
  return others.filter((w) => words.has(w)).length / Math.max(1, others.length, words.size);
}

/** Puts what was there beside what is there now, the likeliest pairs first. */
function pairWords(before: readonly ResultPlace[], after: readonly ResultPlace[]): Rewording[] {
  const free = [...after];
  const pairs = before.map((place): Rewording => {
    const best = [...free].sort((a, b) => likeness(place, b) - likeness(place, a))[0];
    if (best === undefined || best.role !== place.role) return { before: place, after: undefined };
    free.splice(free.indexOf(best), 1);
    return { before: place, after: best };
  });
  return [...pairs, ...free.map((place) => ({ before: undefined, after: place }))];
}

/** What changed between two statutes, element by element, in the catalogue's order. Renumbering and moving is no change. */
export function compareFindings(old: Side, now: Side): Change[] {
  const before = new Map(old.findings.map((f) => [f.element, f]));
  const oldWords = statuteWords(old.checked);
  const newWords = statuteWords(now.checked);
  return now.findings.flatMap((after): Change[] => {
    const was = before.get(after.element);
    if (was === undefined) return [];
    const kind = kindOf(was, after);
    const words = pairWords(onlyHere(was, newWords), onlyHere(after, oldWords));
    if (kind === undefined && words.length === 0) return [];
    const fails = after.waiver === undefined && (after.severity ?? "error") === "error";
    return [
      {
        kind: kind ?? "reworded",
        before: was,
        after,
        words,
        regression: fails && (kind === "lost" || kind === "weakened"),
      },
    ];
  });
}
