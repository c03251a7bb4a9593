import { inStatus, type Paint } from "./paint.ts";
import { safe } from "./safe.ts";
import { cellWords, type Sheet, type SheetCell, type SheetRow, type SheetTable } from "./sheet.ts";
import { columns, pad, wrap } from "./wrap.ts";

const GAP = 2;
/** Narrower than this a column cannot be read. */
const LEAST_COLUMN = 9;
/** A cell of more lines is read better below its row's other cells than beside them. */
const MOST_LINES = 8;

/** Shares out the width: a column that needs little takes little. */
function widths(table: SheetTable, width: number): number[] | undefined {
  const room = width - GAP * (table.columns.length - 1);
  const needs = table.columns.map((head, i) =>
    Math.max(columns(head), ...table.rows.map((r) => columns(safe(cellWords(r.cells[i]!))))),
  );
  const given = needs.map(() => 0);
  let open = needs.map((_, i) => i);
  let rest = room;
  while (open.length > 0) {
    const share = Math.floor(rest / open.length);
    const small = open.filter((i) => needs[i]! <= share);
    if (small.length === 0) {
      if (share < LEAST_COLUMN) return undefined;
      for (const i of open) given[i] = share;
      break;
    }
    for (const i of small) {
      given[i] = needs[i]!;
      rest -= needs[i]!;
    }
    open = open.filter((i) => !small.includes(i));
  }
  return given;
}

/** The columns' widths, or undefined where the rows are to be stacked. */
function columnsFor(table: SheetTable, width: number): number[] | undefined {
  const given = widths(table, width);
  const tall = (c: SheetCell, i: number): boolean => columns(cellWords(c)) > MOST_LINES * given![i]!;
  return given === undefined || table.rows.some((r) => r.cells.some(tall)) ? undefined : given;
}

function painted(c: SheetCell, line: string, paint: Paint): string {
  return c.status === undefined ? line : inStatus(paint, c.status, line);
}

function rowLines(row: SheetRow, given: readonly number[], paint: Paint): string[] {
  const cells = row.cells.map((c, i) => wrap(safe(cellWords(c)), { width: given[i]! }));
  const height = Math.max(...cells.map((c) => c.length));
  const last = cells.length - 1;
  return Array.from({ length: height }, (_, n) =>
    cells
      .map((lines, i) => {
        const text = lines[n] ?? "";
        const set = i === last ? text : pad(text, given[i]!);
        return set.trim() === "" ? set : painted(row.cells[i]!, set, paint);
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** A row as a paragraph: for tables that are wider than the window. */
function stackedLines(row: SheetRow, table: SheetTable, width: number, paint: Paint): string[] {
  return row.cells.flatMap((c, i) => {
    const words = safe(cellWords(c));
    if (words === "" && i > 0) return [];
    if (i === 0) return wrap(words, { width }).map((l) => paint.bold(painted(c, l, paint)));
    return wrap(`${table.columns[i]}: ${words}`, { width, first: "  ", rest: "    " }).map((l) =>
      painted(c, l, paint),
    );
  });
}

function tableLines(table: SheetTable, width: number, paint: Paint): string[] {
  const lines = ["", paint.bold(safe(table.title))];
  for (const s of table.intro ?? []) lines.push(...wrap(safe(s), { width }));
  if (table.rows.length === 0) return [...lines, `  ${table.empty}`];
  const given = columnsFor(table, width);
  if (given !== undefined)
    lines.push(
      paint.dim(rowLines({ cells: table.columns.map((text) => ({ text })) }, given, paint).join("\n")),
    );
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== group && row.group !== undefined) lines.push("", paint.bold(safe(row.group)));
    else if (given === undefined) lines.push("");
    group = row.group;
    lines.push(
      ...(given === undefined ? stackedLines(row, table, width, paint) : rowLines(row, given, paint)),
    );
  }
  return lines;
}

/** A sheet for the terminal. */
export function sheetText(sheet: Sheet, width: number, paint: Paint): string {
  const lines = wrap(safe(sheet.title), { width }).map(paint.bold);
  if (sheet.intro.length > 0) lines.push("", ...sheet.intro.flatMap((s) => wrap(safe(s), { width })));
  for (const table of sheet.tables) lines.push(...tableLines(table, width, paint));
  if (sheet.notes.length > 0) lines.push("");
  for (const note of sheet.notes) lines.push(...wrap(safe(note), { width }).map(paint.dim));
  return `${lines.join("\n")}\n`;
}
