import { markdownText } from "./markdown-text.ts";
import type { Sheet, SheetCell, SheetTable } from "./sheet.ts";

/** Marks must touch the words: "~~ out~~" is no deletion. */
function marked(mark: string, text: string): string {
  const inner = text.trim();
  if (inner === "") return text;
  const at = text.indexOf(inner);
  return `${text.slice(0, at)}${mark}${markdownText(inner)}${mark}${text.slice(at + inner.length)}`;
}

function cellMarkdown(c: SheetCell): string {
  if (c.redline === undefined) return markdownText(c.text);
  return c.redline
    .map(({ kind, text }) =>
      kind === "removed" ? marked("~~", text) : kind === "added" ? marked("**", text) : markdownText(text),
    )
    .join("");
}

function tableMarkdown(table: SheetTable): string[] {
  const lines = [`## ${markdownText(table.title)}`, ""];
  for (const s of table.intro ?? []) lines.push(markdownText(s), "");
  if (table.rows.length === 0) return [...lines, markdownText(table.empty), ""];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  lines.push(line(table.columns.map(markdownText)), line(table.columns.map(() => "---")));
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== group && row.group !== undefined)
      lines.push(line(table.columns.map((_, i) => (i === 0 ? `**${markdownText(row.group!)}**` : ""))));
    group = row.group;
    lines.push(line(row.cells.map(cellMarkdown)));
  }
  return [...lines, ""];
}

/** A sheet as Markdown. */
export function sheetMarkdown(sheet: Sheet): string {
  const lines = [`# ${markdownText(sheet.title)}`, ""];
  for (const s of sheet.intro) lines.push(markdownText(s), "");
  for (const table of sheet.tables) lines.push(...tableMarkdown(table));
  for (const s of sheet.notes) lines.push(markdownText(s), "");
  return `${lines.join("\n").trimEnd()}\n`;
}
