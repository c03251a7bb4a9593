import type { Hit } from "../lexicon/hits.ts";
import type { Reason } from "../model.ts";
import type { Clause } from "../norms/clause.ts";
import type { Norm } from "../norms/model.ts";
import { type Met, meets } from "./condition.ts";
import { type Grade, grade } from "./grade.ts";
import type { Pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";
import type { Trial } from "./trial.ts";

/** A norm that a pattern fits, with the words that met each condition and how it is graded. */
export interface Candidate {
  readonly pattern: Pattern;
  readonly norm: Norm;
  readonly anchor: Hit;
  readonly clause: Clause;
  readonly met: Readonly<Record<string, Met>>;
  readonly grade: Grade;
}

/** A norm that a pattern fits but for some conditions: shown where nothing better is found, and in traces. */
export interface NearMiss {
  readonly pattern: Pattern;
  readonly norm: Norm;
  readonly met: Readonly<Record<string, Met>>;
  readonly failed: readonly string[];
  readonly excluded: readonly string[];
  readonly rejected: string | undefined;
}

export type Outcome = { readonly element: string } & (
  | { readonly fits: true; readonly candidate: Candidate }
  | { readonly fits: false; readonly near: NearMiss }
);

function isExcluded(pattern: Pattern, scene: Scene): boolean {
  // most norms hold nothing that speaks against anything: one look tells
  if (!scene.looks.ofAny(pattern.unless).mayMeet(scene.norm, scene.surroundings)) return false;
  for (const slot in pattern.unless) if (meets(pattern.unless[slot]!, scene) !== undefined) return true;
  return false;
}

/** Far more provisions come near than are ever looked at: what else excludes them is worked out when it is asked for. */
class Miss implements NearMiss {
  readonly pattern: Pattern;
  readonly norm: Norm;
  readonly met: NearMiss["met"];
  readonly failed: readonly string[];
  readonly rejected: string | undefined;
  readonly #scene: Scene;

  constructor(
    pattern: Pattern,
    scene: Scene,
    met: NearMiss["met"],
    failed: readonly string[],
    rejected?: string,
  ) {
    this.pattern = pattern;
    this.norm = scene.norm;
    this.met = met;
    this.failed = failed;
    this.rejected = rejected;
    this.#scene = scene;
  }

  get excluded(): readonly string[] {
    const { unless } = this.pattern;
    return Object.keys(unless).filter((slot) => meets(unless[slot]!, this.#scene) !== undefined);
  }
}

/** Tries one pattern at one anchor of a norm. Nothing comes of it where more conditions fail than may. */
export function tryPattern(trial: Trial, scene: Scene, mayFail: number): Outcome | undefined {
  if (mayFail === 0 && !trial.meetsAll(scene)) return undefined;
  const { pattern, element, slots } = trial;
  const { norm, anchor } = scene;
  const met: Record<string, Met> = {
    [pattern.anchor]: { concept: anchor.concept, hit: anchor, region: "norm" },
  };
  const failed: string[] = [];
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    const how = meets(pattern.finds[slot]!, scene);
    if (how !== undefined) met[slot] = how;
    else if (failed.push(slot) > mayFail) return undefined;
  }
  const miss = (rejected?: string): Outcome => ({
    element: element.element,
    fits: false,
    near: new Miss(pattern, scene, met, failed, rejected),
  });
  if (failed.length > 0 || isExcluded(pattern, scene)) return miss();
  // words of the chapeau alone would find every item of its list
  if (
    norm.ownFrom > 0 &&
    !Object.values(met).some((m) => m.hit !== undefined && m.hit.from >= norm.ownFrom)
  ) {
    return miss("only the chapeau says so");
  }
  const result = grade(pattern, scene, element.lowers);
  if (result.kind === "nothing") {
    return miss(result.because);
  }
  const candidate = { pattern, norm, anchor, clause: scene.clause, met, grade: result };
  return { element: element.element, fits: true, candidate };
}

export function reasonsOf(candidate: Candidate): Reason[] {
  return candidate.grade.lowered.map((l) => l.reason);
}
