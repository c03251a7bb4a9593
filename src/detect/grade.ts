import { passiveAt } from "../language/passive.ts";
import type { Reason } from "../model.ts";
import { originalWords } from "../norms/original.ts";
import { READING_CONCEPTS as C } from "../norms/roles.ts";
import { delegates, qualifies, relieves } from "./belongs.ts";
import { meets } from "./condition.ts";
import type { Lowering, Pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";

/** One thing that lowers a provision from present to weak, with the rule of the rubric that says so. */
export interface Lowered {
  readonly reason: Reason;
  readonly rule: string;
  /** The words that did it, where words did. */
  readonly words: string | undefined;
  /** What the explanation says instead of the reason's own words. */
  readonly text?: string;
}

export interface Grade {
  readonly kind: "graded";
  readonly status: "present" | "weak";
  readonly lowered: readonly Lowered[];
}

export interface Nothing {
  readonly kind: "nothing";
  readonly because: string;
}

/** Why a provision that fits is no evidence: it forbids what is asked for. */
export const PROHIBITED = "prohibition (R9)";

/** How many words before its act an advisory verb may stand: "shall assist in the development of". */
const ADVISORY_REACH = 7;
/** Where the advisory verb opens an item or follows its modal, how far it reaches, and how near to that it stands. */
const OPENING_REACH = 14;
const OPENING_WORDS = 2;
/** How near a present-tense passive ("is compiled") stands to the act. */
const PASSIVE_REACH = 3;

function wordsOf(scene: Scene, from: number, to: number): string {
  return originalWords(scene.norm, from, to);
}

/** Whether somebody is bound: the subject of an active clause, or the agent of a passive one. */
function hasActor(scene: Scene, passive: boolean): boolean {
  const { bearer, agents } = scene.clause;
  const spans = passive ? agents : [...bearer, ...agents];
  return (scene.index.get(C.actor) ?? []).some((h) => spans.some((s) => h.from >= s.from && h.from < s.to));
}

/** Whether the clause is passive: at its modal or, in the plain present, around the act. */
function isPassive(scene: Scene): boolean {
  const { norm, anchor, clause } = scene;
  if (clause.mark !== undefined) {
    if (passiveAt(norm.words, clause.mark.to)) return true;
    return clause.mark.kind === "establishment";
  }
  for (let i = Math.max(0, anchor.from - PASSIVE_REACH); i <= anchor.to + PASSIVE_REACH; i++) {
    if (passiveAt(norm.words, i)) return true;
  }
  return false;
}

function bearerHas(scene: Scene, concept: string): boolean {
  const mark = scene.clause.mark;
  return (scene.index.get(concept) ?? []).some((h) =>
    scene.clause.bearer.some(
      (s) => h.from >= s.from && h.to <= (mark === undefined ? s.to : Math.min(s.to, mark.from + 1)),
    ),
  );
}

/** "advise the Minister and the Council on the …" governs the whole item that it opens. */
function advisoryReach(place: number): number {
  return place >= 0 && place < OPENING_WORDS ? OPENING_REACH : ADVISORY_REACH;
}

function holdAll(conditions: Lowering["when"], scene: Scene): boolean {
  for (const slot in conditions) if (meets(conditions[slot]!, scene) === undefined) return false;
  return true;
}

function holdsAny(conditions: Lowering["unless"], scene: Scene): boolean {
  for (const slot in conditions) if (meets(conditions[slot]!, scene) !== undefined) return true;
  return false;
}

function holds(lowering: Lowering, scene: Scene): boolean {
  return holdAll(lowering.when, scene) && !holdsAny(lowering.unless, scene);
}

/** Grades a provision that fits a pattern, by the rubric's rules 1 to 7 and 9. */
export function grade(pattern: Pattern, scene: Scene, defaults: readonly Lowering[]): Grade | Nothing {
  const { norm, index, anchor, clause } = scene;
  const lowered: Lowered[] = [];
  const lower = (reason: Reason, rule: string, words?: string): void => {
    if (!lowered.some((l) => l.reason === reason)) lowered.push({ reason, rule, words });
  };

  const role = norm.unit.role;
  // after the act they only say what it is for: "shall consult …, to advance the objects of this Act"
  const declares = (index.get(C.nonOperative) ?? []).find((h) => h.from < anchor.from);
  if (role === "preamble" || role === "purpose") {
    if (pattern.tier === "loose") return { kind: "nothing", because: "not operative" };
    lower("non-operative", "R1");
  } else if (declares !== undefined) {
    if (pattern.tier === "loose") return { kind: "nothing", because: "declares a policy or principle" };
    lower("non-operative", "R1", wordsOf(scene, declares.from, declares.to));
  } else if (role !== "operative") return { kind: "nothing", because: `role: ${role}` };
  if (index.get(C.criterion)?.some((h) => h.from === norm.ownFrom)) {
    return { kind: "nothing", because: "a thing to be judged, not an order" };
  }
  if (norm.negated || index.get(C.relief)?.some((h) => relieves(scene, h)))
    return { kind: "nothing", because: "negated (R9)" };

  if (clause.modality === "prohibition" && !pattern.forbids) return { kind: "nothing", because: PROHIBITED };
  if (clause.modality === "power" && !pattern.permissive) {
    lower("permissive", "R2", clause.mark && wordsOf(scene, clause.mark.from, clause.mark.to));
  }

  if (!pattern.qualified) {
    const qualifier = (index.get(C.qualified) ?? []).find(
      (h) => (h.from >= norm.ownFrom || clause.inherited) && qualifies(scene, h),
    );
    if (qualifier !== undefined) lower("qualified", "R2", wordsOf(scene, qualifier.from, qualifier.to));
  }
  if (!pattern.advisory) {
    const advisory = (index.get(C.advisory) ?? []).find(
      (h) =>
        h.to <= anchor.from &&
        (anchor.from - h.to <= advisoryReach(h.from - Math.max(norm.ownFrom, clause.mark?.to ?? 0)) ||
          (h.to <= norm.ownFrom && anchor.from >= norm.ownFrom)),
    );
    if (advisory !== undefined) lower("qualified", "R2", wordsOf(scene, advisory.from, advisory.to));
  }
  if (pattern.costs) {
    const funds = (index.get(C.funds) ?? [])[0];
    if (funds !== undefined) lower("qualified", "S6", wordsOf(scene, funds.from, funds.to));
  }
  if (!pattern.delegated) {
    const delegated = index.get(C.delegated)?.find((h) => delegates(scene, h));
    if (delegated !== undefined) lower("delegated", "R7", wordsOf(scene, delegated.from, delegated.to));
    else if (bearerHas(scene, C.instrument)) lower("delegated", "R7");
  }

  const passive = pattern.actor && isPassive(scene);
  if (pattern.actor && !hasActor(scene, passive)) {
    // a purpose or principle binds nobody: that is what makes it weak
    const declared = lowered.some((l) => l.reason === "non-operative");
    if (clause.modality === "present" && !clause.inherited && !declared)
      return { kind: "nothing", because: "no actor and no duty word" };
    if (passive) lower("no-actor", "R3");
  }

  for (const lowering of [...defaults, ...pattern.lowers]) {
    if (holds(lowering, scene))
      lower(lowering.reason, lowering.settled ?? (lowering.reason === "narrow" ? "R5" : "R6"));
  }
  if (pattern.gives === "weak") {
    for (const reason of pattern.reasons) lower(reason, pattern.settled ?? "R6");
  }
  return { kind: "graded", status: lowered.length > 0 ? "weak" : "present", lowered };
}
