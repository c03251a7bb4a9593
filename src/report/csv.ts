import { ownWords, waiverWords } from "./entry-words.ts";
import type { FormatMaker } from "./format.ts";
import { elementsById } from "./gaps.ts";
import { whereWords } from "./places.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { SourceNames } from "./sources.ts";

const COLUMNS = [
  "file",
  "element",
  "title",
  "group",
  "priority",
  "status",
  "reasons",
  "citation",
  "first_line",
  "last_line",
  "quote",
  "more_places",
  "explanation",
  "rule",
  "confidence",
  "doubt",
  "points_covered",
  "points_open",
  "sources",
  "severity",
  "waived",
  "corrected",
  "own_status",
  "baseline",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** How spreadsheets begin a formula, in half and full width, white space before it or not. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A text as a cell that stays text: one that would be taken for a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const shown = safe(text);
  const plain = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",;'\s]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** CSV (RFC 4180): one row for each finding, the best place in columns of its own. */
export const csv: FormatMaker = ({ catalogue }) => {
  const elements = elementsById(catalogue);
  const names = new SourceNames(catalogue);
  const row = (f: ResultFinding, result: StatuteResult): Row => {
    const element = elements.get(f.element);
    const best = f.evidence.find((e) => e.role === "provision");
    const others = f.evidence.filter((e) => e !== best);
    const points = (ids: readonly string[]): string =>
      ids.map((id) => element?.parts.find((p) => p.id === id)?.text ?? id).join("; ");
    const closest = (p: ResultPlace): string => `closest: ${whereWords(p)}`;
    return {
      file: best?.file ?? result.file,
      element: f.element,
      title: f.title,
      group: element?.group ?? "",
      priority: element?.priority ?? "",
      status: f.status,
      reasons: f.reasons.join("; "),
      citation: best?.citation ?? "",
      first_line: best === undefined ? "" : String(best.lines[0]),
      last_line: best === undefined ? "" : String(best.lines[1]),
      quote: best?.quote ?? "",
      more_places: [...others.map(whereWords), ...f.closest.map(closest)].join("; "),
      explanation: f.explanation,
      rule: f.rule,
      confidence: f.confidence,
      doubt: f.doubt ?? "",
      points_covered: points(f.parts.covered),
      points_open: points(f.parts.open),
      sources: f.sources.map((s) => names.short(s)).join("; "),
      severity: f.severity ?? "",
      waived: f.waiver === undefined ? "" : waiverWords(f.waiver),
      corrected: f.correction?.reason ?? "",
      own_status: ownWords(f),
      baseline: f.baseline ?? "",
    };
  };
  return {
    start: () => csvLine(COLUMNS),
    statute: (result) =>
      result.findings
        .map((f) => {
          const cells = row(f, result);
          return csvLine(COLUMNS.map((name) => cells[name]));
        })
        .join(""),
  };
};
