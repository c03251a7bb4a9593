/** Reading a statute: Markdown in, numbered units out. Pure: no disk, no process. */
import type { LineRange, Statute, StatuteWarning, Unit } from "../model.ts";
import { readBlocks } from "./blocks.ts";
import { build } from "./build.ts";
import { defuse } from "./defuse.ts";
import { finish } from "./finish.ts";
import { checkSize, checkStructure, type Limits, USUAL_LIMITS } from "./limits.ts";
import { readPieces } from "./pieces.ts";
import { prepare } from "./prepare.ts";
import { definedTerms } from "./terms.ts";
import { openPlaces } from "./warnings.ts";

export { chapeauOf } from "./chapeau.ts";
export { linesOf } from "./lines.ts";
export { type Sentence, sentences } from "./sentences.ts";

export interface ReadOptions {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** The most that is read; the usual ones where nothing is said. */
  readonly limits?: Limits | undefined;
}

/**
 * Reads a draft. Never refuses a text for its numbering: where that is unclear, it warns and keeps the paragraphs.
 * @throws LimitError where the text is beyond a limit
 */
export function readStatute(source: string, options: ReadOptions): Statute {
  const { file, limits = USUAL_LIMITS } = options;
  checkSize(file, source, limits);
  const prepared = prepare(source);
  checkStructure(file, prepared.text, limits);
  const { text, plain } = defuse(prepared.text);
  const built = build(readPieces(readBlocks(text)));
  const finished = finish(built.root, prepared.notes, prepared.filled);
  const { root, units, draftOf, unitOf } = finished;
  const warnings: StatuteWarning[] = [];
  for (const draft of built.unsure) {
    const unit = unitOf.get(draft)!;
    warnings.push({
      code: "unclear-structure",
      message: `Unexpected number "${unit.label}", expected the next one of an open list; read as ${unit.citation || "a paragraph"}`,
      lines: [unit.lines[0], unit.lines[0]],
    });
  }
  if (plain.length > 0) warnings.push(marksLeftOut(plain));
  for (const unit of units) warnings.push(...openPlaces(unit));
  const emphasised = (unit: (typeof units)[number]): string => {
    const { spans, text } = draftOf.get(unit)!.rich;
    return spans[0]?.start === 0 ? text.slice(0, spans[0].end).replace(/[:.,]$/, "") : "";
  };
  return {
    file,
    title: prepared.title || root.heading || titleLine(units) || firstLine(text),
    root,
    units,
    definedTerms: definedTerms(units, emphasised),
    lineCount: prepared.lineCount,
    warnings,
  };
}

/** The first line of a draft without headings. */
function firstLine(text: string): string {
  const line = /\S[^\n]*/.exec(text)?.[0] ?? "";
  return line
    .slice(0, 1000)
    .replace(/<[^<>]{1,200}>/g, "")
    .replace(/^[#>*_\s]+|[*_\s]+$/g, "")
    .replace(/\s+/g, " ")
    .slice(0, 200);
}

function marksLeftOut(plain: readonly LineRange[]): StatuteWarning {
  const others = plain.length === 1 ? "" : `, and in ${plain.length - 1} more paragraphs`;
  return {
    code: "marks",
    message: `More marks of emphasis, links and code stand here than a text has${others}: they were left out`,
    lines: plain[0]!,
  };
}

/** A title that stands below other words. */
function titleLine(units: readonly Unit[]): string {
  return units.find((unit) => unit.role === "title" && unit.heading !== "")?.heading ?? "";
}
