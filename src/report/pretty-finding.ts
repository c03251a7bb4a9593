import type { FormatContext } from "./format.ts";
import { inStatus, SIGN } from "./paint.ts";
import { quoteWords, whereWords } from "./places.ts";
import { entryLines } from "./pretty-records.ts";
import type { ResultFinding, ResultPlace } from "./result.ts";
import { safe } from "./safe.ts";
import { SourceNames } from "./sources.ts";
import { reasonWords } from "./words.ts";
import { columns, cut, plural, wrap } from "./wrap.ts";

const INDENT = "    ";
const QUOTE_LENGTH = 220;
const CHAPEAU_LENGTH = 120;

/** How a gap stands to the baseline. */
const STATES = { known: "", new: "new", worse: "worse", "new-element": "new element" } as const;

function headLines(f: ResultFinding, c: FormatContext): string[] {
  const sign = `${SIGN[f.status]} ${f.status}`;
  const state = f.baseline === undefined ? "" : STATES[f.baseline];
  const marks = [f.reasons.join(", "), f.severity ?? "", state].filter((m) => m !== "" && m !== "error");
  const why = marks.length === 0 ? "" : ` (${marks.join("; ")})`;
  const left = `${sign}${why}  ${f.title}`;
  const room = c.width - columns(left) - columns(f.element);
  const shown = `${inStatus(c.paint, f.status, sign + why)}  ${c.paint.bold(f.title)}`;
  if (room >= 2) return [`${shown}${" ".repeat(room)}${c.paint.dim(f.element)}`];
  const id = wrap(f.element, { width: c.width, first: INDENT }).map(c.paint.dim);
  if (columns(left) <= c.width) return [shown, ...id];
  const title = wrap(f.title, { width: c.width, first: INDENT }).map(c.paint.bold);
  return [inStatus(c.paint, f.status, sign + why), ...title, ...id];
}

function placeLines(place: ResultPlace, c: FormatContext, label = ""): string[] {
  const where = `${label}${whereWords(place)}`;
  const quote = quoteWords(place.quote, place.role === "chapeau" ? CHAPEAU_LENGTH : QUOTE_LENGTH);
  const words = place.role === "chapeau" ? `under ${where}: ${quote}` : `${where}: ${quote}`;
  const lines = wrap(words, { width: c.width, first: INDENT, rest: `${INDENT}  ` });
  const at = lines[0]!.indexOf(where);
  if (at >= 0) lines[0] = lines[0]!.replace(where, () => c.paint.cyan(where));
  return lines;
}

/** The first instrument by its name, the others counted, in one line: `lawcheck explain` names them all. */
function sourceLine(f: ResultFinding, c: FormatContext): string {
  const [first, ...others] = f.sources;
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : `, and ${plural(others.length, "other")}`;
  const before = `${INDENT}Asked for by `;
  const name = new SourceNames(c.catalogue).short(first);
  return `${before}${cut(name, c.width - columns(before) - columns(more))}${more}`;
}

/** Where to look though nothing was found: places only, their words where everything is shown. */
function closestLines(f: ResultFinding, c: FormatContext): string[] {
  if (f.closest.length === 0) return [];
  const label = "Closest, though no evidence: ";
  if (c.all) return f.closest.flatMap((place) => placeLines(place, c, label));
  const places = f.closest.map(whereWords).join("; ");
  return wrap(`${label}${places}`, { width: c.width, first: INDENT, rest: `${INDENT}  ` });
}

/** How near it came is told only where everything is shown: that nothing was found is told by the status. */
function saidOf(f: ResultFinding, c: FormatContext): string {
  const element = c.catalogue.elements.find((e) => e.id === f.element);
  const plain = f.status === "missing" && f.rule === "" && f.correction === undefined && !c.all;
  return reasonWords(plain ? { ...f, explanation: "" } : f, element);
}

/** One line for a finding that only needs to be named. */
export function findingLine(f: ResultFinding, c: FormatContext): string[] {
  return headLines(f, c);
}

/** A finding with its reason, where to look, and who asks for it. */
export function findingLines(f: ResultFinding, c: FormatContext): string[] {
  const { width } = c;
  const lines = headLines(f, c);
  lines.push(...wrap(safe(saidOf(f, c)), { width, first: INDENT }));
  lines.push(...entryLines(f, c));
  for (const place of f.evidence) lines.push(...placeLines(place, c));
  lines.push(...closestLines(f, c));
  const parts = f.parts.covered.length + f.parts.open.length;
  if (parts > 0 && f.status !== "missing") {
    const element = c.catalogue.elements.find((e) => e.id === f.element);
    const open = f.parts.open.map((id) => element?.parts.find((p) => p.id === id)?.text ?? id);
    const left = open.length === 0 ? "" : `; open: ${open.join("; ").toLowerCase()}`;
    const words = `${f.parts.covered.length} of ${parts} points covered${left}`;
    lines.push(...wrap(words, { width, first: INDENT, rest: `${INDENT}  ` }));
  }
  if (f.status !== "present" && f.sources.length > 0) lines.push(c.paint.dim(sourceLine(f, c)));
  return lines;
}
