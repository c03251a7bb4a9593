import type { RedlinePart } from "../compare/redline.ts";
import type { Status } from "../model.ts";

/**
 * What a comparison shows, apart from how: titles, sentences and tables. Every comparison is made into a sheet, and each
 * format writes sheets.
 */
export interface Sheet {
  readonly title: string;
  /** Sentences before the tables: what was compared, and the figures. */
  readonly intro: readonly string[];
  readonly tables: readonly SheetTable[];
  /** Sentences after them: what they rest on. */
  readonly notes: readonly string[];
}

export interface SheetTable {
  readonly title: string;
  /** Sentences above it. */
  readonly intro?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Said where there is no row. */
  readonly empty: string;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Rows of one group stand under its heading. */
  readonly group?: string;
}

export interface SheetCell {
  readonly text: string;
  readonly status?: Status;
  /** The text as changes to another. */
  readonly redline?: readonly RedlinePart[];
}

export function cell(text: string, status?: Status): SheetCell {
  return status === undefined ? { text } : { text, status };
}

/** Redline in plain characters: `[-out-]`, `{+in+}`. */
export function plainRedline(parts: readonly RedlinePart[]): string {
  return parts
    .map(({ kind, text }) => (kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text))
    .join("");
}

/** The words of a cell, changes and all. */
export function cellWords(c: SheetCell): string {
  return c.redline === undefined ? c.text : plainRedline(c.redline);
}
