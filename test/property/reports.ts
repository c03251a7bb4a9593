/** Every report format, made ready for the drafts of a run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readClauses } from "../../src/catalogue/clauses.ts";
import type { Catalogue } from "../../src/catalogue/model.ts";
import type { Judged } from "../../src/judge.ts";
import type { Format, FormatContext, FormatMaker, ReportAssets } from "../../src/report/format.ts";
import { FORMATS } from "../../src/report/formats.ts";
import { PLAIN } from "../../src/report/paint.ts";
import type { StatuteResult } from "../../src/report/result.ts";
import { sectionsOf } from "../../src/report/sections.ts";

export interface Reports {
  /** What a format writes about one draft, from beginning to end; `result` where it was settled further. */
  readonly written: (format: string, judged: Judged, result?: StatuteResult) => string;
  readonly names: readonly string[];
}

function assets(): ReportAssets {
  const own = (...name: string[]): string => readFileSync(join("templates", ...name), "utf8");
  return {
    clauses: readClauses("templates/clauses"),
    accuracy: undefined,
    template: own("gap-report.md"),
    style: own("page", "base.css"),
    styleHash: "sha256-style",
    script: own("page", "page.js"),
    scriptHash: "sha256-script",
  };
}

/** Its maker reads a template, which takes longer than to write a report by it: one serves all drafts. */
const KEPT = "markdown";
/** What it then writes between two drafts. */
const BETWEEN = /^\n---\n\n/;

export async function makeReports(catalogue: Catalogue): Promise<Reports> {
  const context: FormatContext = {
    catalogue,
    failOn: "missing",
    all: true,
    quiet: false,
    width: 80,
    paint: PLAIN,
    drafts: 1,
    version: "0.0.0",
    date: "2027-01-31",
    assets: assets(),
  };
  const makers: [string, FormatMaker][] = [];
  for (const [name, load] of Object.entries(FORMATS)) makers.push([name, await load()]);
  const byName = new Map(makers);
  const kept: Format = byName.get(KEPT)!(context);
  return {
    names: makers.map(([name]) => name),
    written: (name, { checked, all, fileOf, ...judged }, result = judged.result) => {
      const format = name === KEPT ? kept : byName.get(name)!(context);
      const draft = { sources: all, sections: sectionsOf(checked.statute, fileOf) };
      const text = [format.start?.(), format.statute(result, draft), format.end?.([])].join("");
      const one = format === kept ? text.replace(BETWEEN, "") : text;
      return one + (format.summary?.() ?? "");
    },
  };
}
