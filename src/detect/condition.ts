import type { Hit, HitIndex } from "../lexicon/hits.ts";
import { piecesWith } from "./enumeration.ts";
import type { Condition } from "./pattern.ts";
import type { Scene } from "./scene.ts";

/** How a condition was met: by words of the norm (`hit`), or by words around it. */
export interface Met {
  readonly concept: string;
  readonly hit: Hit | undefined;
  readonly region: string;
}

function inside(hit: Hit, from: number, to: number): boolean {
  return hit.from >= from && hit.to <= to;
}

function distance(a: Hit, b: Hit): number {
  return a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0;
}

function nearEnough(hit: Hit, condition: Condition, scene: Scene): boolean {
  if (condition.side === "after" && hit.from < scene.anchor.from) return false;
  if (condition.side === "before" && hit.from > scene.anchor.from) return false;
  if (condition.words === undefined) return true;
  const own = scene.norm.ownFrom;
  // words of the chapeau stand beside every item of its list
  if (hit.from < own !== scene.anchor.from < own) return true;
  return distance(hit, scene.anchor) <= condition.words;
}

/** Whether the words themselves say a concept, and not only a name that stands for it. */
function says(index: HitIndex, concept: string): boolean {
  return index.get(concept)?.some((h) => h.named !== true) ?? false;
}

const NONE: readonly Hit[] = [];

/** How near before a place its leading word stands where one is demanded. */
const LEAD_REACH = 7;

/**
 * Whether the hit plays the part that is asked for: of all words that lead (the anchor among them), the nearest before
 * it is not one of those that lead to something else. "Training for keepers in cooperation with pilots" is led by
 * "for" to keepers and by "in cooperation with" to pilots. Without words that lead elsewhere, one that leads
 * rightly must stand shortly before.
 */
function rightlyLed(hit: Hit, condition: Condition, scene: Scene): boolean {
  const { ledBy, notLedBy } = condition;
  if (notLedBy === undefined) {
    if (ledBy === undefined) return true;
    const led = (c: string): boolean =>
      (scene.index.get(c) ?? []).some((h) => h.to <= hit.from && hit.from - h.to <= LEAD_REACH);
    return ledBy.some(led);
  }
  let at = scene.anchor.to <= hit.from ? scene.anchor.to : -1;
  let right = true;
  let length = 0;
  const look = (concepts: readonly string[], good: boolean): void => {
    for (let c = 0; c < concepts.length; c++) {
      const leads = scene.index.get(concepts[c]!) ?? NONE;
      for (let l = 0; l < leads.length; l++) {
        const lead = leads[l]!;
        if (lead.to > hit.from || lead.to < at) continue;
        // of two that end at the same word the longer says more: "in relation to", "to"
        if (lead.to === at && lead.to - lead.from <= length) continue;
        at = lead.to;
        right = good;
        length = lead.to - lead.from;
      }
    }
  };
  look(ledBy ?? [], true);
  look(notLedBy, false);
  return right;
}

/** Whether so many members of an enumeration have one of the concepts: in the list, or in the parts of the sentence. */
function enumerates({ any, in: regions }: Condition, scene: Scene, need: number): boolean {
  const { norm, surroundings } = scene;
  if (regions.includes("list")) {
    const passages = new Set(surroundings.listOf(norm).flatMap((n) => [...n.chapeaux, n.own]));
    let found = 0;
    for (const p of passages) found += piecesWith(p.tokens, p.hits, any);
    return found >= need;
  }
  const spans = regions.flatMap((r) =>
    r === "subject"
      ? scene.subject
      : r === "bearer"
        ? [...scene.clause.bearer, ...scene.clause.agents]
        : [{ from: r === "own" ? norm.ownFrom : 0, to: r === "chapeau" ? norm.ownFrom : norm.words.length }],
  );
  return piecesWith(norm.words, norm.hits, any, spans) >= need;
}

/** Whether the condition holds, and by which words. The nearest place to the anchor is named. */
export function meets(condition: Condition, scene: Scene): Met | undefined {
  if (!scene.looks.of(condition).mayMeet(scene.norm, scene.surroundings)) return undefined;
  let met = scene.met.get(condition);
  if (met === undefined && !scene.met.has(condition)) {
    met = lookClosely(condition, scene);
    scene.met.set(condition, met);
  }
  return met;
}

function lookClosely(condition: Condition, scene: Scene): Met | undefined {
  const { norm, index, surroundings } = scene;
  let best: Met | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const need = condition.count ?? 1;
  // counted only where more than one is asked for
  const counts = need > 1 || (condition.kinds ?? 1) > 1;
  const kinds = counts ? new Set<string>() : undefined;
  const places = counts ? new Set<number>() : undefined;
  if (
    condition.but?.some((c) => says(index, c) || norm.headings.some((heading) => says(heading.byConcept, c)))
  ) {
    return undefined;
  }
  if (condition.enumerated !== undefined) {
    return enumerates(condition, scene, condition.enumerated)
      ? { concept: condition.any[0]!, hit: undefined, region: condition.in[0]! }
      : undefined;
  }
  let around = 0;
  let aroundMet: Met | undefined;
  const { any, in: regions } = condition;
  for (let c = 0; c < any.length; c++) {
    const concept = any[c]!;
    const hits = index.get(concept) ?? NONE;
    for (let r = 0; r < regions.length; r++) {
      const region = regions[r]!;
      if (region === "heading") {
        for (let h = 0; h < norm.headings.length; h++) {
          const n = norm.headings[h]!.byConcept.get(concept)?.length ?? 0;
          if (n > 0) {
            around += n;
            kinds?.add(concept);
            aroundMet ??= { concept, hit: undefined, region };
          }
        }
      } else if (region === "before") {
        if (surroundings.justBefore(norm, concept)) {
          around += 1;
          kinds?.add(concept);
          aroundMet ??= { concept, hit: undefined, region };
        }
      } else if (region === "list") {
        const n = surroundings.listOf(norm).filter((o) => o.own.byConcept.has(concept)).length;
        if (n > 0) {
          around += n;
          kinds?.add(concept);
          aroundMet ??= { concept, hit: undefined, region };
        }
      } else if (region === "section" || region === "statute") {
        const field = region === "section" ? surroundings.section(norm) : surroundings.statute;
        const n = counts ? field.count(concept) : field.has(concept) ? 1 : 0;
        if (n > 0) {
          around += n;
          kinds?.add(concept);
          aroundMet ??= { concept, hit: undefined, region };
        }
      } else {
        for (let h = 0; h < hits.length; h++) {
          const hit = hits[h]!;
          const ok =
            region === "norm" ||
            (region === "own" && hit.from >= norm.ownFrom) ||
            (region === "chapeau" && hit.to <= norm.ownFrom) ||
            (region === "subject" && scene.subject.some((s) => inside(hit, s.from, s.to))) ||
            (region === "bearer" &&
              (scene.clause.bearer.some((s) => inside(hit, s.from, s.to)) ||
                scene.clause.agents.some((s) => inside(hit, s.from, s.to))));
          if (!ok || !nearEnough(hit, condition, scene) || !rightlyLed(hit, condition, scene)) continue;
          places?.add(hit.from);
          kinds?.add(concept);
          const d = distance(hit, scene.anchor);
          if (d < bestDistance) {
            bestDistance = d;
            best = { concept, hit, region };
          }
        }
      }
    }
  }
  if (places && kinds && (places.size + around < need || kinds.size < (condition.kinds ?? 1)))
    return undefined;
  return best ?? aroundMet;
}
