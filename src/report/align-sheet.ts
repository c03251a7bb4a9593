import type { Alignment, Pair } from "../compare/align.ts";
import { type RedlinePart, redline } from "../compare/redline.ts";
import type { PairText } from "../compare/texts.ts";
import { quoteWords } from "./places.ts";
import { cell, type Sheet, type SheetTable } from "./sheet.ts";
import { plural } from "./wrap.ts";

/** How much of a unit without counterpart is shown. */
const SHOWN = 160;

/** "s. 12 Annual report". */
function unitWords({ unit }: PairText): string {
  const name = unit.heading === "" ? unit.citation : `${unit.citation} ${unit.heading}`;
  return name.trim() === "" ? `line ${unit.lines[0]}` : name.trim();
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function changes(pair: Pair): readonly RedlinePart[] {
  return redline(pair.a.text, pair.b.text);
}

function alone(title: string, units: readonly PairText[], empty: string): SheetTable {
  return {
    title,
    columns: ["Provision", "Words"],
    empty,
    rows: units.map((u) => ({ cells: [cell(unitWords(u)), cell(quoteWords(u.text, SHOWN))] })),
  };
}

/** The name of a file without its folders. */
function shortName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

/** The alignment of two statutes as tables: what was paired, with its redline, and what stands alone. */
export function alignSheet(alignment: Alignment, a: string, b: string): Sheet {
  const { pairs, onlyA, onlyB } = alignment;
  const verbatim = pairs.filter((p) => p.likeness === "verbatim").length;
  return {
    title: `Where ${shortName(b)} comes from ${shortName(a)}`,
    intro: [
      `A is ${a}, B is ${b}.`,
      `${plural(pairs.length, "pair")}: ${verbatim} verbatim, ${pairs.length - verbatim} adapted. Without counterpart: ${onlyA.length} in A, ${onlyB.length} in B.`,
    ],
    tables: [
      {
        title: "Pairs",
        columns: ["A", "B", "Relation", "Shared runs", "Close too (B)", "Redline"],
        empty: "No provision of one has a counterpart in the other.",
        rows: pairs.map((p) => {
          const parts = changes(p);
          const same = parts.every((x) => x.kind === "same");
          return {
            cells: [
              cell(unitWords(p.a)),
              cell(unitWords(p.b)),
              cell(p.likeness),
              cell(percent(p.runs)),
              cell(p.second === undefined ? "" : unitWords(p.second)),
              same ? cell("the same words") : { text: p.b.text, redline: parts },
            ],
          };
        }),
      },
      alone("Only in A", onlyA, "Nothing."),
      alone("Only in B", onlyB, "Nothing."),
    ],
    notes: [
      "Pairs rest on shared runs of words and on how alike the rarer words are, whatever the numbers and the order; the redline shows what B takes out of A and puts in. A person confirms them.",
    ],
  };
}

function placeData({ unit }: PairText) {
  return { citation: unit.citation, heading: unit.heading, lines: unit.lines };
}

/** The alignment as plain data. */
export function alignData(alignment: Alignment, a: string, b: string) {
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return {
    version: 1,
    a,
    b,
    pairs: alignment.pairs.map((p) => ({
      a: placeData(p.a),
      b: placeData(p.b),
      relation: p.likeness,
      runs: round(p.runs),
      words: round(p.words),
      second: p.second === undefined ? null : placeData(p.second),
      redline: changes(p),
    })),
    onlyA: alignment.onlyA.map(placeData),
    onlyB: alignment.onlyB.map(placeData),
  };
}
