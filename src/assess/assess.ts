import type { Catalogue, Element } from "../catalogue/model.ts";
import type { Detection } from "../detect/detect.ts";
import type { Candidate, NearMiss } from "../detect/match.ts";
import type { Assessment, Finding, Reason, Status } from "../model.ts";
import type { Norm } from "../norms/model.ts";
import { surenessOf } from "./confidence.ts";
import { closestPlaces, evidenceOf, PLACES } from "./evidence.ts";
import { Explainer } from "./explain.ts";
import { rankCandidates } from "./rank.ts";
import { ScopeReader } from "./scope.ts";

/** A finding on its way: what the statute's words say, before other findings bear on it. */
interface Draft {
  readonly element: Element;
  readonly ranked: readonly Candidate[];
  readonly detection: Detection | undefined;
  status: Status;
  reasons: Reason[];
  rule: string;
  /** The elements on which it depends: their ids. */
  dependency: readonly string[];
}

function draft(element: Element, detection: Detection | undefined, scopes: readonly ScopeReader[]): Draft {
  const candidates = (detection?.candidates ?? []).map((c) =>
    scopes.reduce((narrowed, scope) => scope.narrowed(narrowed, element.id), c),
  );
  const ranked = rankCandidates(candidates);
  const best = ranked[0];
  return {
    element,
    ranked,
    detection,
    status: best?.grade.status ?? "missing",
    reasons: best?.grade.lowered.map((l) => l.reason) ?? [],
    rule: best === undefined ? "" : (best.grade.lowered[0]?.rule ?? "R2"),
    dependency: [],
  };
}

/**
 * Several narrow rules that together say it all (the catalogue's "adds-up"): each in a place of its own, and weak for
 * nothing but what its pattern says.
 */
function addUp(d: Draft): void {
  const rule = d.element.detection.addsUp;
  if (rule === undefined || d.status !== "weak") return;
  const found = rule.patterns.map((id) =>
    d.ranked.filter(
      (c) => c.pattern.id === id && c.grade.lowered.every((l) => c.pattern.reasons.includes(l.reason)),
    ),
  );
  const places = new Set(found.flat().map((c) => c.norm));
  if (found.some((f) => f.length === 0) || places.size < found.length) return;
  d.status = "present";
  d.reasons = [];
  d.rule = rule.settled;
}

/** So many provisions that miss by one condition, the nearest first. */
function nearest(detection: Detection | undefined, wanted: number): NearMiss[] {
  const found = new Map<Norm, NearMiss>();
  for (const miss of detection?.nearest() ?? []) {
    const { norm } = miss;
    if (norm.unit.role === "operative" && !found.has(norm) && miss.excluded.length === 0)
      found.set(norm, miss);
    if (found.size === wanted) break;
  }
  return [...found.values()];
}

function lower(d: Draft, reason: Reason, rule: string, because: string): void {
  if (d.status === "missing") return;
  if (d.status === "present") {
    d.status = "weak";
    d.reasons = [reason];
    d.rule = rule;
  } else if (!d.reasons.includes(reason)) d.reasons.push(reason);
  if (!d.dependency.includes(because)) d.dependency = [...d.dependency, because];
}

/** What findings do to each other: nothing without what they need, weak where what they stand on is weak. */
function applyDependencies(
  drafts: Map<string, Draft>,
  catalogue: Catalogue,
  overruled: ReadonlyMap<string, Finding>,
): void {
  const body = catalogue.centralBody;
  const optional =
    body !== undefined &&
    drafts.get(body.element)?.status === "weak" &&
    drafts.get(body.element)?.reasons.includes("permissive") === true;
  for (const d of drafts.values()) {
    if (overruled.has(d.element.id)) continue;
    const { requires, loweredBy } = d.element;
    if (
      requires !== undefined &&
      requires.any.every((id) => (drafts.get(id)?.status ?? "missing") === "missing")
    ) {
      if (d.status !== "missing") {
        d.status = "missing";
        d.reasons = [];
        d.rule = requires.settled ?? "";
        d.dependency = requires.any;
      }
      continue;
    }
    for (const dep of loweredBy) {
      const other = drafts.get(dep.element);
      if (other?.status === "weak" && other.reasons.includes(dep.when)) {
        lower(d, dep.reason, dep.settled ?? "", dep.element);
      }
    }
    // what an optional body shall do is optional too, however firm the words (settled case S2)
    const best = d.ranked[0];
    if (optional && best !== undefined && d.status === "present" && d.element.id !== body!.element) {
      const byBody = d.ranked
        .filter((c) => c.grade.status === "present")
        .every((c) => c.norm.byConcept.has(body!.concept));
      if (byBody) lower(d, "permissive", "S2", body!.element);
    }
  }
}

function partsOf(d: Draft): Finding["parts"] {
  const norms = new Set(d.ranked.map((c) => c.norm));
  const seen = (concept: string): boolean => [...norms].some((n) => n.byConcept.has(concept));
  const covered = d.element.parts.filter((p) => p.foundBy.some(seen)).map((p) => p.id);
  return { covered, open: d.element.parts.map((p) => p.id).filter((id) => !covered.includes(id)) };
}

/**
 * Turns what was detected into one finding for each element of the catalogue, in its order. The norms show how far the law
 * reaches. What a person has overruled stands as it is, and other findings are made with it.
 */
export function assess(
  catalogue: Catalogue,
  detections: ReadonlyMap<string, Detection>,
  norms: readonly Norm[],
  overruled: ReadonlyMap<string, Finding> = new Map(),
): Assessment {
  const scopes = catalogue.scopes.map((s) => new ScopeReader(s, norms));
  const drafts = new Map(catalogue.elements.map((e) => [e.id, draft(e, detections.get(e.id), scopes)]));
  for (const d of drafts.values()) addUp(d);
  for (const { element, status, reasons } of overruled.values())
    Object.assign(drafts.get(element) ?? {}, { status, reasons: [...reasons] });
  applyDependencies(drafts, catalogue, overruled);
  const explainer = new Explainer(catalogue.wording);
  const titles = new Map(catalogue.elements.map((e) => [e.id, `“${e.title}”`]));
  const findings = [...drafts.values()].map((d): Finding => {
    const ruled = overruled.get(d.element.id);
    if (ruled !== undefined) return ruled;
    const dependency = d.dependency.map((id) => titles.get(id) ?? id);
    const close = d.status === "missing" ? nearest(d.detection, PLACES) : [];
    const same = d.ranked.filter(
      (c) => d.status !== "missing" && c.grade.status === d.ranked[0]!.grade.status,
    );
    return {
      element: d.element.id,
      status: d.status,
      reasons: d.reasons,
      explanation:
        d.status === "missing"
          ? explainer.missing(dependency, close[0])
          : explainer.finding(same[0]!, d.status, d.reasons, dependency),
      rule: d.rule,
      ...surenessOf({
        status: d.status,
        reasons: d.reasons,
        ranked: d.ranked,
        spoiled: d.detection?.spoiled ?? [],
        dependent: d.status === "missing" && d.dependency.length > 0,
      }),
      parts: d.status === "missing" ? { covered: [], open: d.element.parts.map((p) => p.id) } : partsOf(d),
      evidence: d.status === "missing" ? [] : evidenceOf(same),
      closest: d.status === "missing" ? closestPlaces(close.map((n) => n.norm)) : [],
    };
  });
  return { findings };
}
