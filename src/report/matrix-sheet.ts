import type { Element } from "../catalogue/model.ts";
import { type ElementText, elementTexts, type Matrix } from "../compare/matrix.ts";
import { redline } from "../compare/redline.ts";
import { SIGN } from "./paint.ts";
import { lineWords } from "./places.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "./result.ts";
import { cell, type Sheet, type SheetCell } from "./sheet.ts";
import { statusWords } from "./words.ts";
import { plural } from "./wrap.ts";

const NOTE =
  "A cell cites the best provision. ✓ present, ~ weak, ✗ missing. Made by a program, to be confirmed by a lawyer. It reads the text, not practice.";

function citationWords(p: ResultPlace): string {
  return p.citation === "" ? lineWords(p.lines) : p.citation;
}

/** The shortest tail of each path that tells the statutes apart. */
export function statuteNames(statutes: readonly { readonly file: string }[]): string[] {
  const parts = statutes.map((s) => s.file.split(/[\\/]/));
  return parts.map((own, i) => {
    for (let n = 1; n < own.length; n++) {
      const tail = own.slice(-n).join("/");
      if (parts.every((p, j) => j === i || p.slice(-n).join("/") !== tail)) return tail;
    }
    return statutes[i]!.file;
  });
}

function findingCell(f: ResultFinding): SheetCell {
  const place = f.evidence.find((e) => e.role === "provision");
  const where = place === undefined ? "" : ` ${citationWords(place)}`;
  const why = f.reasons.length === 0 ? "" : ` (${f.reasons.join(", ")})`;
  return cell(`${SIGN[f.status]}${where}${why}`, f.status);
}

/** Elements by statutes, with citations in the cells. */
export function matrixSheet(m: Matrix): Sheet {
  const names = statuteNames(m.statutes);
  return {
    title: `${plural(m.rows.length, "element")} in ${plural(m.statutes.length, "statute")}`,
    intro: [],
    tables: [
      {
        title: "The statutes",
        columns: ["Statute", "Title", "Present", "Weak", "Missing", "Only here"],
        empty: "",
        rows: m.statutes.map(({ title, summary: n }, i) => ({
          cells: [
            names[i]!,
            title,
            String(n.present),
            String(n.weak),
            String(n.missing),
            m.alone[i]!.map((e) => e.title).join("; "),
          ].map((text) => cell(text)),
        })),
      },
      {
        title: "Element by element",
        columns: ["Element", ...names],
        empty: "There is nothing to compare.",
        rows: m.rows.map((r) => ({
          group: r.group.title,
          cells: [cell(r.element.title), ...r.findings.map(findingCell)],
        })),
      },
    ],
    notes: [NOTE],
  };
}

/** The matrix as plain data. */
export function matrixData(m: Matrix) {
  return {
    version: 1,
    statutes: m.statutes.map(({ file, title, summary }, i) => ({
      file,
      title,
      summary,
      onlyHere: m.alone[i]!.map((e) => e.id),
    })),
    elements: m.rows.map(({ element, group, findings }) => ({
      id: element.id,
      title: element.title,
      group: group.id,
      findings: findings.map((f) => ({
        status: f.status,
        reasons: f.reasons,
        places: f.evidence
          .filter((e) => e.role === "provision")
          .map(({ citation, lines }) => ({ citation, lines })),
      })),
    })),
  };
}

function wordsCell(t: ElementText, first: ElementText): SheetCell {
  if (t.text === "") return cell("nothing found");
  return t === first || first.text === ""
    ? cell(t.text)
    : { text: t.text, redline: redline(first.text, t.text) };
}

/** The provisions of several statutes on one element, side by side, with their changes against the first. */
export function elementSheet(element: Element, statutes: readonly StatuteResult[]): Sheet {
  const texts = elementTexts(element.id, statutes);
  const names = statuteNames(statutes);
  const first = texts[0]!;
  const row = (title: string, make: (t: ElementText) => SheetCell) => ({
    cells: [cell(title), ...texts.map(make)],
  });
  return {
    title: `${element.title}: ${plural(statutes.length, "statute")} side by side`,
    intro: [element.requirement],
    tables: [
      {
        title: element.id,
        columns: ["Statute", ...names],
        empty: "",
        rows: [
          row("Status", (t) => cell(`${SIGN[t.finding.status]} ${statusWords(t.finding)}`, t.finding.status)),
          row("Where", (t) => cell(t.places.map(citationWords).join("; "))),
          row("Words", (t) => wordsCell(t, first)),
        ],
      },
    ],
    notes: [
      `The words of the others are shown as changes to those of ${names[0]}. Made by a program, to be confirmed by a lawyer.`,
    ],
  };
}

/** The same as plain data. */
export function elementData(element: Element, statutes: readonly StatuteResult[]) {
  const texts = elementTexts(element.id, statutes);
  return {
    version: 1,
    element: { id: element.id, title: element.title },
    statutes: texts.map((t, i) => ({
      file: t.statute.file,
      title: t.statute.title,
      status: t.finding.status,
      reasons: t.finding.reasons,
      places: t.places,
      text: t.text,
      redline: i === 0 || t.text === "" ? null : redline(texts[0]!.text, t.text),
    })),
  };
}
