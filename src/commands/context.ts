import { outputPaint, outputWidth } from "../config/terminal.ts";
import type { FormatContext, ReportAssets } from "../report/format.ts";
import type { JudgeRun } from "./judge-run.ts";

/** How a result is to look, by the command line. */
export interface LookOptions {
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What the formats of a run may ask. */
export async function contextOf(
  { setup, groups }: JudgeRun,
  options: LookOptions,
  version: string,
  assets: ReportAssets,
): Promise<FormatContext> {
  return {
    catalogue: setup.catalogue,
    catalogueDir: setup.catalogueDir,
    failOn: setup.failOn,
    strict: setup.strict && setup.failOn !== "none",
    all: options.all === true,
    quiet: options.quiet === true,
    width: outputWidth(),
    paint: await outputPaint(options.color),
    drafts: groups.length,
    version,
    date: setup.date,
    assets,
  };
}
