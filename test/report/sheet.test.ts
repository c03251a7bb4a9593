import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { PLAIN } from "../../src/report/paint.ts";
import { cell, type Sheet } from "../../src/report/sheet.ts";
import { sheetCsv } from "../../src/report/sheet-csv.ts";
import { sheetHtml } from "../../src/report/sheet-html.ts";
import { sheetMarkdown } from "../../src/report/sheet-markdown.ts";
import { sheetText } from "../../src/report/sheet-text.ts";

const NASTY = '=1+1 <script>alert("1")</script> | **x** \u001b[31m';
const sheet: Sheet = {
  title: NASTY,
  intro: [NASTY],
  notes: [NASTY],
  tables: [
    {
      title: "One",
      columns: ["A", "B"],
      empty: "Nothing.",
      rows: [
        { group: "Lamps", cells: [cell("a"), cell(NASTY, "weak")] },
        {
          group: "Towers",
          cells: [
            cell("b"),
            {
              text: "x",
              redline: [
                { kind: "removed", text: "out " },
                { kind: "added", text: NASTY },
                { kind: "same", text: "." },
              ],
            },
          ],
        },
      ],
    },
    { title: "Two", columns: ["A"], empty: "Nothing.", rows: [] },
  ],
};
const PAGE = { style: "", script: "", styleHash: "sha256-x", scriptHash: "sha256-y" };

describe("a sheet", () => {
  it("is complete in CSV, and runs no formula", () => {
    const rows = parse(sheetCsv(sheet)) as string[][];
    expect(rows[0]).toEqual(["Table", "Group", "A", "B"]);
    expect(rows).toHaveLength(3);
    expect(rows[1]![3]!.startsWith("'=1+1")).toBe(true);
  });

  it("runs nothing in HTML and marks changes and statuses", () => {
    const page = sheetHtml(sheet, PAGE);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain('<td class="weak">');
    expect(page).toContain("<del>out </del><ins>=1+1");
    expect(page.match(/scope="rowgroup"/g)).toHaveLength(2);
  });

  it("is text in Markdown", () => {
    const text = sheetMarkdown(sheet);
    expect(text).not.toContain("<script>");
    expect(text).toContain("~~out~~ **\\=1+1");
    expect(text.split("\n").filter((l) => l.startsWith("|"))).toHaveLength(6);
  });

  it("keeps to the width on a terminal and obeys nothing in it", () => {
    for (const width of [40, 80, 100]) {
      const text = sheetText(sheet, width, PLAIN);
      expect(Math.max(...text.split("\n").map((l) => l.length))).toBeLessThanOrEqual(width);
      expect(text).not.toContain("\u001b");
      expect(text).toContain("Nothing.");
    }
  });
});
