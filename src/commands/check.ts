import { existsSync } from "node:fs";
import { fails } from "../assess/gate.ts";
import { nearest } from "../catalogue/suggest.ts";
import { loadAssets } from "../config/assets.ts";
import type { Place } from "../config/catalogue.ts";
import { tell } from "../config/output.ts";
import { progress } from "../config/progress.ts";
import { isTerminal } from "../config/terminal.ts";
import { type FormatContext, NO_ASSETS } from "../report/format.ts";
import { REPORTS, SHOWS_TEXT } from "../report/formats.ts";
import type { ResultError } from "../report/result.ts";
import { safe } from "../report/safe.ts";
import { failsStrictly } from "../waive/notes.ts";
import { RunEntries } from "../waive/run-entries.ts";
import { contextOf, type LookOptions } from "./context.ts";
import type { DraftReport } from "./draft-report.ts";
import { UserError } from "./errors.ts";
import { jobsFor } from "./jobs.ts";
import { judgeMany } from "./judge-many.ts";
import { prepareRun, type RunOptions } from "./judge-run.ts";
import { FAILED, NOT_JUDGED, PASSED } from "./outcome.ts";
import { type OutputSpec, Outputs, refuseClashes, USUAL_OUTPUT } from "./outputs.ts";

export interface CheckOptions extends RunOptions, LookOptions {
  readonly format: readonly OutputSpec[];
  readonly watch?: boolean;
  /** How many threads judge. */
  readonly jobs?: number;
  /** The gap report's template. */
  readonly template?: string;
}

/** `lawcheck explian ID` is no draft by that name. */
function refuseMistypedCommand(first: string, commands: readonly string[]): void {
  if (!/^[a-z]+$/.test(first) || existsSync(first)) return;
  const meant = nearest(first, commands);
  if (meant !== undefined)
    throw new UserError(`no draft or command ${first}`, `did you mean lawcheck ${meant}?`);
}

/** `lawcheck draft.md …`: judges every draft, writes the results, gives the exit code. */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
  place: Place,
  commands: readonly string[],
  version: string,
): Promise<number> {
  refuseMistypedCommand(files[0]!, commands);
  if (options.watch === true) {
    await (await import("./watch.ts")).watchCommand(files, options, place, version);
    return PASSED;
  }
  const run = await prepareRun(files, options, place);
  const { setup, groups } = run;
  const specs = options.format === USUAL_OUTPUT ? (setup.outputs ?? USUAL_OUTPUT) : options.format;
  refuseClashes(specs, [...files, ...(options.withLaw === undefined ? [] : [options.withLaw])]);
  const reports = specs.some((s) => REPORTS.has(s.format));
  const assets = { catalogue: setup.catalogueDir, template: options.template };
  const context = await contextOf(
    run,
    options,
    version,
    reports ? await loadAssets(place, assets) : NO_ASSETS,
  );
  const outputs = await Outputs.of(specs, context);
  // standard input is this thread's alone
  const jobs = files.includes("-") ? 1 : await jobsFor(groups.length, options.jobs);
  const withText = specs.some((s) => SHOWS_TEXT.has(s.format));
  const reported = judgeMany(run, { files, options, place, jobs, withText });
  // results that run over a terminal tell enough of how far they have come
  const runsOver = specs.some((s) => s.file === undefined) && isTerminal(1);
  const names = groups.map((group) => group.join(" + "));
  try {
    return await writeAll(reported, outputs, context, runsOver ? [] : names);
  } finally {
    outputs.drop();
  }
}

/** Writes every result as it comes, and gives the exit code. */
async function writeAll(
  reports: AsyncIterable<DraftReport>,
  outputs: Outputs,
  { failOn, strict }: FormatContext,
  names: readonly string[],
): Promise<number> {
  const errors: ResultError[] = [];
  const entries = new RunEntries();
  const step = names.length > 1 ? progress("judging", names.length) : () => {};
  let drafts = 0;
  let failed = false;
  await outputs.start();
  step(names[drafts]);
  for await (const { judged, errors: unread, fault } of reports) {
    if (judged !== undefined) {
      const { result, draft } = judged;
      if (result.findings.some((f) => fails(f, failOn))) failed = true;
      if (strict && result.warnings.some(failsStrictly)) failed = true;
      entries.add(judged);
      await outputs.statute(result, draft);
    }
    if (fault !== undefined) tell(fault);
    for (const e of unread) tell(`lawcheck: ${safe(e.file)}: ${safe(e.message)}`);
    errors.push(...unread);
    // after the last draft there is no name, which ends it
    step(names[++drafts]);
  }
  for (const { message } of entries.unused()) {
    tell(`lawcheck: ${safe(message)}`);
    if (strict) failed = true;
  }
  const written = await outputs.end(errors);
  return !written || errors.length > 0 ? NOT_JUDGED : failed ? FAILED : PASSED;
}
