import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { judge } from "../../src/judge.ts";
import { type FormatContext, type FormatMaker, NO_ASSETS } from "../../src/report/format.ts";
import { PLAIN } from "../../src/report/paint.ts";
import type { ResultError } from "../../src/report/result.ts";
import { sectionsOf } from "../../src/report/sections.ts";

export { DRAFT, HOSTILE } from "./drafts.ts";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
/** The second, invented catalogue: small enough to see through. */
export const catalogue = readCatalogue(join(root, "test/catalogues/lighthouses"));
const checker = new Checker(catalogue);

export const CONTEXT: FormatContext = {
  catalogue,
  failOn: "missing",
  all: false,
  quiet: false,
  width: 80,
  paint: PLAIN,
  drafts: 1,
  version: "1.2.3",
  date: "2026-01-31",
  assets: NO_ASSETS,
};

/** What a format makes of some drafts, all in one. */
export function written(
  maker: FormatMaker,
  drafts: Readonly<Record<string, string>>,
  options: Partial<FormatContext> = {},
  errors: readonly ResultError[] = [],
): { readonly text: string; readonly summary: string } {
  const format = maker({ ...CONTEXT, ...options });
  const parts = [format.start?.()];
  for (const [file, text] of Object.entries(drafts)) {
    const { result, checked, all, fileOf } = judge(checker, [{ file, text }]);
    parts.push(format.statute(result, { sources: all, sections: sectionsOf(checked.statute, fileOf) }));
  }
  parts.push(format.end?.(errors));
  return { text: parts.join(""), summary: format.summary?.() ?? "" };
}
