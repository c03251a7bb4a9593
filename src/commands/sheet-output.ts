import { resolve } from "node:path";
import { Option } from "commander";
import type { Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { writeWhole } from "../config/whole-file.ts";
import type { Sheet } from "../report/sheet.ts";
import { UserError } from "./errors.ts";

export const SHEET_FORMATS = ["pretty", "markdown", "csv", "html", "json"] as const;

/** How a comparison is written, and where. */
export interface SheetOptions {
  readonly format: (typeof SHEET_FORMATS)[number];
  readonly output?: string;
  readonly color: boolean;
}

export const sheetFormatOption = (): Option =>
  new Option("-f, --format <name>", "how it is written").choices([...SHEET_FORMATS]).default("pretty");

export const sheetOutputOption = (): Option => new Option("-o, --output <file>", "write it to a file");

/** Refuses to write over what is read. @throws UserError */
export function refuseOverwriting(output: string | undefined, inputs: readonly string[]): void {
  if (output !== undefined && inputs.some((f) => f !== "-" && resolve(f) === resolve(output)))
    throw new UserError(`${output}: a result would be written over the draft`);
}

async function written(
  sheet: () => Sheet,
  data: () => object,
  options: SheetOptions,
  place: Place,
): Promise<string> {
  switch (options.format) {
    case "json":
      return `${(await import("../report/json.ts")).jsonText(data(), 2)}\n`;
    case "csv":
      return (await import("../report/sheet-csv.ts")).sheetCsv(sheet());
    case "html": {
      const { loadSheetPage } = await import("../config/page.ts");
      return (await import("../report/sheet-html.ts")).sheetHtml(sheet(), loadSheetPage(place));
    }
    case "markdown":
      return (await import("../report/sheet-markdown.ts")).sheetMarkdown(sheet());
    default: {
      const paint = await outputPaint(options.color && options.output === undefined);
      return (await import("../report/sheet-text.ts")).sheetText(sheet(), outputWidth(), paint);
    }
  }
}

/** Writes a comparison in the format that was asked for: only what that needs is made. */
export async function writeSheet(
  sheet: () => Sheet,
  data: () => object,
  options: SheetOptions,
  place: Place,
): Promise<void> {
  const text = await written(sheet, data, options, place);
  if (options.output === undefined) await print(text);
  else writeWhole(options.output, text);
}
