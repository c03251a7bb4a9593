import type { FormatContext } from "./format.ts";
import { inStatus, SIGN } from "./paint.ts";
import { quoteWords, whereWords } from "./places.ts";
import type { ResultFinding, ResultPlace } from "./result.ts";
import { safe } from "./safe.ts";
import { columns, wrap } from "./wrap.ts";

const INDENT = "    ";
const QUOTE_LENGTH = 220;
const CHAPEAU_LENGTH = 120;
const SOURCES_SHOWN = 3;

function headLines(f: ResultFinding, c: FormatContext): string[] {
  const sign = `${SIGN[f.status]} ${f.status}`;
  const why = f.reasons.length === 0 ? "" : ` (${f.reasons.join(", ")})`;
  const left = `${sign}${why}  ${f.title}`;
  const room = c.width - columns(left) - columns(f.element);
  const shown = `${inStatus(c.paint, f.status, sign + why)}  ${c.paint.bold(f.title)}`;
  if (room >= 2) return [`${shown}${" ".repeat(room)}${c.paint.dim(f.element)}`];
  return [shown, `${INDENT}${c.paint.dim(f.element)}`];
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

/** "UNODC-35 art. 35, POLARIS-2.1 and 4 more". */
function sourceWords(f: ResultFinding): string {
  const named = f.sources.map((s) => (s.pinpoint === null ? s.code : `${s.code} (${s.pinpoint})`));
  const shown = named.slice(0, SOURCES_SHOWN);
  const more = named.length - shown.length;
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} and ${more} more`;
}

/** A finding with its reason, where to look, and who asks for it. */
export function findingLines(f: ResultFinding, c: FormatContext): string[] {
  const { width } = c;
  const lines = headLines(f, c);
  const note = f.confidence === "low" && f.doubt !== undefined ? ` Please check: ${f.doubt}.` : "";
  lines.push(...wrap(safe(`${f.explanation}${note}`), { width, first: INDENT }));
  for (const place of f.evidence) lines.push(...placeLines(place, c));
  for (const place of f.closest) lines.push(...placeLines(place, c, "closest, but no evidence: "));
  const parts = f.parts.covered.length + f.parts.open.length;
  if (parts > 0 && f.status !== "missing") {
    const element = c.catalogue.elements.find((e) => e.id === f.element);
    const open = f.parts.open.map((id) => element?.parts.find((p) => p.id === id)?.text ?? id);
    const left = open.length === 0 ? "" : `; open: ${open.join("; ").toLowerCase()}`;
    const words = `${f.parts.covered.length} of ${parts} points covered${left}`;
    lines.push(...wrap(words, { width, first: INDENT, rest: `${INDENT}  ` }));
  }
  if (f.status !== "present") {
    lines.push(
      ...wrap(`Asked for by ${sourceWords(f)}`, { width, first: INDENT, rest: `${INDENT}  ` }).map(
        c.paint.dim,
      ),
    );
  }
  return lines;
}
