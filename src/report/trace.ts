import { rankCandidates } from "../assess/rank.ts";
import type { Element } from "../catalogue/model.ts";
import type { Checked } from "../check.ts";
import type { Candidate, NearMiss } from "../detect/match.ts";
import type { Condition, Pattern } from "../detect/pattern.ts";
import type { Norm } from "../norms/model.ts";
import { originalWords } from "../norms/original.ts";
import { inStatus, type Paint, SIGN } from "./paint.ts";
import { lineWords, quoteWords } from "./places.ts";
import { safe } from "./safe.ts";
import { plural, wrap } from "./wrap.ts";

/** The best few are what a reader looks at. */
const CANDIDATES_SHOWN = 8;
const NEAR_SHOWN = 8;
const QUOTE_LENGTH = 240;

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

type Met = Candidate["met"][string];

function conditionWords({ any, in: regions, words, count, side }: Condition): string {
  const limits = [
    words === undefined ? "" : `within ${words} words`,
    side === undefined ? "" : `${side} the anchor`,
    count === undefined ? "" : `at ${count} places`,
  ].filter((l) => l !== "");
  return `${any.join(" or ")} in ${regions.join(", ")}${limits.length === 0 ? "" : ` (${limits.join(", ")})`}`;
}

function metWords(norm: Norm, met: Met): string {
  const from = `as ${met.concept}`;
  if (met.hit === undefined) return `${from}, in the ${met.region}`;
  return `“${originalWords(norm, met.hit.from, met.hit.to)}” ${from}${met.hit.from < norm.ownFrom ? ", in the chapeau" : ""}`;
}

function head(norm: Norm, pattern: string, page: Page): string[] {
  const where = `${norm.unit.citation || "—"}, ${lineWords(norm.unit.lines)}`;
  const role = norm.unit.role === "operative" ? "" : ` [${norm.unit.role}]`;
  return [
    ...wrap(safe(`${where}${role}, pattern “${pattern}”`), { width: page.width, first: "  " }).map(
      page.paint.bold,
    ),
    ...wrap(quoteWords(norm.own.text, QUOTE_LENGTH), { width: page.width, first: "    " }),
  ];
}

function item(sign: string, text: string, page: Page): string[] {
  return wrap(safe(text), { width: page.width, first: `    ${sign} `, rest: "      " });
}

function candidateLines(c: Candidate, page: Page): string[] {
  const lines = head(c.norm, c.pattern.id, page);
  for (const [slot, met] of Object.entries(c.met))
    lines.push(...item("+", `${slot}: ${metWords(c.norm, met)}`, page));
  for (const l of c.grade.lowered) {
    const words = l.words === undefined ? "" : `: “${l.words}”`;
    lines.push(...item("~", `lowered, ${l.reason} (${l.rule})${words}`, page));
  }
  const result = `${SIGN[c.grade.status]} ${c.grade.status}`;
  lines.push(
    `    = ${inStatus(page.paint, c.grade.status, result)}${c.pattern.tier === "loose" ? " by a loose pattern" : ""}`,
  );
  return lines;
}

function nearLines(n: NearMiss, page: Page): string[] {
  const lines = head(n.norm, n.pattern.id, page);
  for (const [slot, met] of Object.entries(n.met))
    lines.push(...item("+", `${slot}: ${metWords(n.norm, met)}`, page));
  for (const slot of n.failed) {
    lines.push(...item("-", `${slot}: expected ${conditionWords(n.pattern.finds[slot]!)}`, page));
  }
  for (const slot of n.excluded) {
    lines.push(...item("-", `excluded by ${slot}: ${conditionWords(n.pattern.unless[slot]!)}`, page));
  }
  if (n.rejected !== undefined) lines.push(...item("-", `rejected: ${n.rejected}`, page));
  return lines;
}

/** A pattern as its catalogue writes it: shown where no provision comes near any. */
function patternLines(p: Pattern, page: Page): string[] {
  const title = `  pattern “${p.id}”${p.gives === "weak" ? `, weak (${p.reasons.join(", ")})` : ""}`;
  return [
    title,
    ...Object.entries(p.finds).flatMap(([slot, c]) => item("?", `${slot}: ${conditionWords(c)}`, page)),
  ];
}

/** A pattern may fit a provision at several of its words: one entry says it. */
function distinct(ranked: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return ranked.filter((c) => {
    const key = `${c.norm.index} ${c.pattern.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The nearest first: those that fail the fewest conditions. One entry for each norm and pattern. */
function nearest(near: readonly NearMiss[], candidates: readonly Candidate[]): NearMiss[] {
  const seen = new Set(candidates.map((c) => c.norm));
  const kept: NearMiss[] = [];
  const wrongs = (n: NearMiss): number =>
    n.failed.length + n.excluded.length + (n.rejected === undefined ? 0 : 1);
  for (const n of [...near].sort((a, b) => wrongs(a) - wrongs(b) || a.norm.index - b.norm.index)) {
    if (seen.has(n.norm)) continue;
    seen.add(n.norm);
    kept.push(n);
  }
  return kept;
}

/** How an element's finding came about: every norm that was considered, and the conditions that it met or failed. */
export function traceText(element: Element, checked: Checked, width: number, paint: Paint): string {
  const page: Page = { width, paint };
  const detection = checked.detections.get(element.id);
  const finding = checked.assessment.findings.find((f) => f.element === element.id)!;
  const candidates = distinct(rankCandidates(detection?.candidates ?? []));
  const near = nearest(detection?.near ?? [], candidates);
  const { status, reasons, rule } = finding;
  const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  const lines = [
    paint.bold(element.title),
    paint.dim(element.id),
    "",
    `${inStatus(paint, status, `${SIGN[status]} ${status}`)}${why}${rule === "" ? "" : `, by rule ${rule} of the rubric`}`,
    ...wrap(safe(finding.explanation), { width, first: "  " }),
  ];
  const section = (title: string): void => {
    lines.push("", paint.bold(title));
  };
  section(
    `${plural(candidates.length, "provision fits", "provisions fit")}${candidates.length > 1 ? ", the best first" : ""}`,
  );
  for (const c of candidates.slice(0, CANDIDATES_SHOWN)) lines.push("", ...candidateLines(c, page));
  if (candidates.length > CANDIDATES_SHOWN)
    lines.push("", `  and ${candidates.length - CANDIDATES_SHOWN} more`);
  if (candidates.length + near.length === 0) {
    section("What is looked for");
    for (const p of element.detection.patterns) lines.push("", ...patternLines(p, page));
  }
  if (near.length > 0) {
    section(
      `${plural(near.length, "provision comes", "provisions come")} near and fail${near.length === 1 ? "s" : ""}`,
    );
    for (const n of near.slice(0, NEAR_SHOWN)) lines.push("", ...nearLines(n, page));
    if (near.length > NEAR_SHOWN) lines.push("", `  and ${near.length - NEAR_SHOWN} more`);
  }
  return `${lines.join("\n")}\n`;
}
