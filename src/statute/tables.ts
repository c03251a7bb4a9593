/** Tables: pipes and grids, which plain Markdown takes for a paragraph. A row is a unit, its cells stand in it. */
import { type Rich, RichBuilder } from "./rich.ts";

const RULE = /^\s*[|+]?[\s:|+=-]*[-=]{2,}[\s:|+=-]*$/;

/** Whether the lines of a paragraph are those of a table. */
export function isTable(raw: string): boolean {
  if (!raw.includes("|")) return false;
  const lines = raw.split("\n");
  if (lines.length < 2) return false;
  return (
    (RULE.test(lines[1]!) && lines[0]!.includes("|")) ||
    (/^\s*\+[-=+]{3,}/.test(lines[0]!) && lines[1]!.includes("|"))
  );
}

/** The rows of a table, rules left out; empty cells too. */
export function tableRows(raw: string, firstLine: number): Rich[][] {
  const rows: Rich[][] = [];
  raw.split("\n").forEach((line, i) => {
    if (RULE.test(line)) return;
    const cells = line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => plainCell(cell, firstLine + i))
      .filter((cell) => cell.text !== "");
    if (cells.length > 0) rows.push(cells);
  });
  return rows;
}

function plainCell(cell: string, line: number): Rich {
  const out = new RichBuilder();
  out.startLine(line);
  out.add(
    cell
      .replace(/\\([^\w\s])/g, "$1")
      .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
      .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, ""),
  );
  return out.done();
}
