import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, csvCell } from "../../src/report/csv.ts";
import { catalogue, DRAFT, HOSTILE, written } from "./run-format.ts";

type Row = Record<string, string>;

function rows(drafts: Record<string, string>): Row[] {
  return parse(written(csv, drafts).text, { columns: true, record_delimiter: "\r\n" }) as Row[];
}

const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

describe("csv", () => {
  it("has a row for each finding", () => {
    const read = rows({ "a.md": DRAFT, "b.md": DRAFT });
    expect(read).toHaveLength(2 * catalogue.elements.length);
    expect(read[0]).toMatchObject({
      file: "a.md",
      element: "trust.council",
      status: "present",
      citation: "s. 1",
      first_line: "5",
    });
    const weak = read.find((r) => r.element === "lamp.inspection")!;
    expect(weak).toMatchObject({ status: "weak", quote: "The Surveyor may inspect a lighthouse." });
    expect(weak.sources).not.toBe("");
  });

  it("keeps every cell text", () => {
    const read = rows({ "=cmd.md": HOSTILE, "-x": HOSTILE });
    expect(read).toHaveLength(2 * catalogue.elements.length);
    for (const row of read) for (const cell of Object.values(row)) expect(cell).not.toMatch(FORMULA);
    expect(read[0]!.file).toBe("'=cmd.md");
  });

  it("gives any text back, and none as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), (texts) => {
        const line = `${texts.map(csvCell).join(",")}\r\n`;
        const [cells] = parse(line, { relax_column_count: true, record_delimiter: "\r\n" }) as string[][];
        expect(cells).toHaveLength(texts.length);
        for (const cell of cells!) expect(cell).not.toMatch(FORMULA);
      }),
    );
    expect(csvCell("s. 1")).toBe('"s. 1"');
    expect(csvCell(" =1")).toBe(`"' =1"`);
  });
});
