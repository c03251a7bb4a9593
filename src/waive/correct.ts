import { assess } from "../assess/assess.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Checked } from "../check.ts";
import type { Evidence, Finding, Statute, Unit } from "../model.ts";
import { linesOf } from "../statute/index.ts";
import type { Correction } from "./model.ts";
import { type Note, noteOf } from "./notes.ts";
import { holds } from "./words.ts";

/** The findings with what persons have overruled, and what came of each correction. */
export interface Corrected {
  readonly findings: readonly Finding[];
  /** The corrections that count, by element. */
  readonly applied: ReadonlyMap<string, Correction>;
  readonly notes: readonly Note[];
}

/** Words of the law itself: a comment would prove what it says by saying it. */
function isText(unit: Unit): boolean {
  return unit.role !== "note";
}

function textBelow(unit: Unit): string {
  return [unit.text, ...unit.children.filter(isText).map(textBelow)].filter((t) => t !== "").join(" ");
}

function lastLine(unit: Unit): number {
  return unit.children.reduce((last, child) => Math.max(last, lastLine(child)), unit.lines[1]);
}

/** The smallest unit that holds the words; among several the one that is cited as the correction says. */
function findWords(statute: Statute, correction: Correction): Evidence | undefined {
  const { words = "", at } = correction;
  const cited = (u: Unit): number => (u.citation === at ? 0 : 1);
  const texts = statute.units.filter(isText);
  const own = texts.filter((u) => holds(u.text, words));
  // words that run over the items of a list stand in the unit above them
  const units = own.length > 0 ? own : texts.filter((u) => holds(textBelow(u), words)).reverse();
  const unit = [...units].sort((a, b) => cited(a) - cited(b))[0];
  if (unit === undefined || (own.length === 0 && unit.parent === undefined)) return undefined;
  const written = unit.text === "" ? unit.lines : linesOf(unit, 0, unit.text.length);
  const lines = own.length > 0 ? written : ([written[0], lastLine(unit)] as const);
  const quote = own.length > 0 ? unit.text : textBelow(unit);
  return { unit: unit.id, citation: unit.citation, lines, quote, role: "provision" };
}

function overrule(own: Finding, correction: Correction, evidence: readonly Evidence[]): Finding {
  const { status } = correction;
  return {
    ...own,
    status,
    reasons: [],
    explanation: `Corrected by a person: ${correction.reason}`,
    rule: "",
    confidence: "high",
    doubt: "",
    parts:
      status === "missing" ? { covered: [], open: [...own.parts.covered, ...own.parts.open] } : own.parts,
    evidence,
    closest: [],
  };
}

/** What a correction makes of the program's own finding: another finding, or a note why it does not count. */
function tryCorrection(own: Finding, correction: Correction, statute: Statute): Finding | Note {
  if (own.status === correction.status) return noteOf("correction-unused", correction);
  if (correction.status === "present") {
    const place = findWords(statute, correction);
    return place === undefined ? noteOf("correction-stale", correction) : overrule(own, correction, [place]);
  }
  const { words } = correction;
  const there = words === undefined || own.evidence.some((e) => holds(e.quote, words));
  return there ? overrule(own, correction, []) : noteOf("correction-stale", correction);
}

/** Lets corrections overrule the program. Elements that depend on a corrected one are judged with it as it now stands. */
export function correct(
  catalogue: Catalogue,
  checked: Checked,
  corrections: readonly Correction[],
): Corrected {
  const own = new Map(checked.assessment.findings.map((f) => [f.element, f]));
  const overruled = new Map<string, Finding>();
  const applied = new Map<string, Correction>();
  const notes: Note[] = [];
  for (const correction of corrections) {
    const finding = own.get(correction.element);
    // the first one counts: a draft's own comment after the configuration's entry changes nothing
    if (finding === undefined || applied.has(correction.element)) {
      notes.push(noteOf("correction-unused", correction));
      continue;
    }
    const outcome = tryCorrection(finding, correction, checked.statute);
    if ("code" in outcome) notes.push(outcome);
    else {
      overruled.set(correction.element, outcome);
      applied.set(correction.element, correction);
    }
  }
  if (applied.size === 0) return { findings: checked.assessment.findings, applied, notes };
  const { detections, reading } = checked;
  return { findings: assess(catalogue, detections, reading.norms, overruled).findings, applied, notes };
}
