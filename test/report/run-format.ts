import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { judge } from "../../src/judge.ts";
import { type FormatContext, type FormatMaker, NO_ASSETS } from "../../src/report/format.ts";
import { PLAIN } from "../../src/report/paint.ts";
import type { ResultError } from "../../src/report/result.ts";
import { sectionsOf } from "../../src/report/sections.ts";

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

/** One provision present, one weak, the others missing. */
export const DRAFT = `# Lighthouses Act

## 1. Council

There is established a Council of Lights for the lighthouses.

## 2. Inspection

The Surveyor may inspect a lighthouse.
`;

/** A draft that does its best to be taken for something else than text. */
export const HOSTILE = `# =1+1 <script>alert("1")</script> ]]> & %0A::error::x \u001b[31m \u202e

## 1. @Council, "Lights"

There is established a Council of Lights for the lighthouses, &lt;/failure&gt; &amp; &lt;img src=x onerror=alert(1)&gt; \\| **bold** <!-- -->.

## 2. -Inspection

The Surveyor may inspect a lighthouse "'=cmd|' /C calc'!A0", [x](javascript:alert(1)) \ufffe \`code\`.
`;

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
