/** Reading a statute: Markdown in, numbered units out. Pure: no disk, no process. */
import type { Statute, StatuteWarning, Unit } from "../model.ts";
import { readBlocks } from "./blocks.ts";
import { build } from "./build.ts";
import { finish } from "./finish.ts";
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
}

/** Reads a draft. Never refuses a text: where its numbering is unclear, it warns and keeps the paragraphs. */
export function readStatute(source: string, options: ReadOptions): Statute {
  const prepared = prepare(source);
  const built = build(readPieces(readBlocks(prepared.text)));
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
  for (const unit of units) warnings.push(...openPlaces(unit));
  const emphasised = (unit: (typeof units)[number]): string => {
    const { spans, text } = draftOf.get(unit)!.rich;
    return spans[0]?.start === 0 ? text.slice(0, spans[0].end).replace(/[:.,]$/, "") : "";
  };
  return {
    file: options.file,
    title: prepared.title || root.heading || titleLine(units) || firstLine(prepared.text),
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
    .replace(/<[^<>]{1,200}>/g, "")
    .replace(/^[#>*_\s]+|[*_\s]+$/g, "")
    .replace(/\s+/g, " ")
    .slice(0, 200);
}

/** A title that stands below other words. */
function titleLine(units: readonly Unit[]): string {
  return units.find((unit) => unit.role === "title" && unit.heading !== "")?.heading ?? "";
}
