import { csvCell } from "./csv.ts";
import { cellWords, type Sheet } from "./sheet.ts";

/** A sheet as CSV (RFC 4180): every row of every table, with the table and the group that it stands in. */
export function sheetCsv(sheet: Sheet): string {
  const several = sheet.tables.length > 1;
  const grouped = sheet.tables.some((t) => t.rows.some((r) => r.group !== undefined));
  const columns = [...new Set(sheet.tables.flatMap((t) => t.columns))];
  const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
  const head = [...(several ? ["Table"] : []), ...(grouped ? ["Group"] : []), ...columns];
  const rows = sheet.tables.flatMap((t) => {
    const at = columns.map((c) => t.columns.indexOf(c));
    return t.rows.map((r) =>
      line([
        ...(several ? [t.title] : []),
        ...(grouped ? [r.group ?? ""] : []),
        ...at.map((i) => (i < 0 ? "" : cellWords(r.cells[i]!))),
      ]),
    );
  });
  return line(head) + rows.join("");
}
