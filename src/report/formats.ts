import type { FormatMaker } from "./format.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/**
 * All formats by the name that --format takes. A new one is a file and a line here. What most runs do without is read
 * when it is asked for.
 */
export const FORMATS: Readonly<Record<string, () => FormatMaker | Promise<FormatMaker>>> = {
  pretty: () => pretty,
  json: () => json,
  ndjson: async () => (await import("./ndjson.ts")).ndjson,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
  github: async () => (await import("./github.ts")).github,
  csv: async () => (await import("./csv.ts")).csv,
  markdown: async () => (await import("./markdown.ts")).markdown,
  html: async () => (await import("./html.ts")).htmlPage,
};

/** Formats for people that are made of more than the result: clauses, a template. */
export const REPORTS: ReadonlySet<string> = new Set(["markdown", "html"]);

/** Formats that show the draft itself. */
export const SHOWS_TEXT: ReadonlySet<string> = new Set(["html"]);
