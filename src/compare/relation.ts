import { tokenize } from "../language/tokens.ts";
import type { Confidence, Status } from "../model.ts";

/** How the draft's provision stands to what is asked for. The provision is the subject: it is a subset of what is asked. */
export type Relation = "equal" | "equivalent" | "subset" | "superset" | "intersects" | "none";

/** Runs of so many shared stems show that words were taken over; shorter ones happen by chance. */
const RUN = 6;

/** Whether two texts share a run of words. */
export function sharesRun(a: string, b: string): boolean {
  const stems = (text: string): string[] => tokenize(text).map((t) => t.stem);
  const runs = (list: readonly string[]): string[] =>
    list.slice(0, Math.max(0, list.length - RUN + 1)).map((_, i) => list.slice(i, i + RUN).join(" "));
  const known = new Set(runs(stems(a)));
  return runs(stems(b)).some((r) => known.has(r));
}

export interface RelationSigns {
  readonly status: Status;
  /** Whether parts of what is asked are open. */
  readonly open: boolean;
  /** Whether the provision answers other points too. */
  readonly several: boolean;
  /** Whether it shares runs of words with what it is compared to. */
  readonly shared: boolean;
}

export function relationOf({ status, open, several, shared }: RelationSigns): Relation {
  if (status === "missing") return "none";
  if (status === "weak") return "intersects";
  if (open) return "subset";
  if (several) return "superset";
  return shared ? "equal" : "equivalent";
}

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** A row is as sure as the least sure finding that it rests on. */
export function leastSure(all: readonly Confidence[]): Confidence {
  return all.reduce((least, c) => (RANK[c] < RANK[least] ? c : least), "high");
}

/** Several findings as one: present or missing where all are, weak in between. */
export function statusOfAll(all: readonly Status[]): Status {
  if (all.every((s) => s === "present")) return "present";
  return all.every((s) => s === "missing") ? "missing" : "weak";
}
