import { existsSync } from "node:fs";
import { fails } from "../assess/gate.ts";
import { nearest } from "../catalogue/suggest.ts";
import { Checker } from "../check.ts";
import { loadAssets } from "../config/assets.ts";
import type { Place } from "../config/catalogue.ts";
import { settleIn } from "../config/engine.ts";
import { tell } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { type Judged, judge, LanguageError, type Source } from "../judge.ts";
import { NO_ASSETS } from "../report/format.ts";
import { REPORTS } from "../report/formats.ts";
import type { ResultError } from "../report/result.ts";
import { safe } from "../report/safe.ts";
import { sectionsOf } from "../report/sections.ts";
import { InlineError } from "../waive/check-inline.ts";
import { failsStrictly } from "../waive/notes.ts";
import { RunEntries } from "../waive/run-entries.ts";
import { UserError } from "./errors.ts";
import { type OutputSpec, Outputs, refuseClashes, USUAL_OUTPUT } from "./outputs.ts";
import { readDraft } from "./read-draft.ts";
import { type SetupOptions, setUp } from "./setup.ts";

export interface CheckOptions extends SetupOptions {
  readonly format: readonly OutputSpec[];
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly together?: boolean;
  readonly withLaw?: string;
  /** The gap report's template. */
  readonly template?: string;
}

export const PASSED = 0;
export const FAILED = 1;
export const NOT_JUDGED = 2;

/** Which files make one draft each. */
function drafts(files: readonly string[], together: boolean): string[][] {
  const asked = [...files];
  if (asked.filter((f) => f === "-").length > 1)
    throw new UserError('standard input ("-") can be read only once');
  return together ? [asked] : asked.map((f) => [f]);
}

/** `lawcheck explian ID` is no draft by that name. */
function refuseMistypedCommand(first: string, commands: readonly string[]): void {
  if (!/^[a-z]+$/.test(first) || existsSync(first)) return;
  const meant = nearest(first, commands);
  if (meant !== undefined)
    throw new UserError(`no draft or command ${first}`, `did you mean lawcheck ${meant}?`);
}

/** The message for a draft that could not be judged. A fault of the program does not keep the others from being judged. */
function reasonWords(error: unknown): string {
  if (error instanceof UserError)
    return error.hint === undefined ? error.message : `${error.message}; ${error.hint}`;
  if (error instanceof LanguageError || error instanceof InlineError) return error.message;
  tell((error as Error).stack ?? String(error));
  return `could not be judged for a fault of the program, please report it (${(error as Error).message})`;
}

async function readAll(files: readonly string[], errors: ResultError[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of files) {
    try {
      sources.push(await readDraft(file));
    } catch (error) {
      errors.push({ file, message: reasonWords(error) });
    }
  }
  return sources;
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
  const groups = drafts(files, options.together === true);
  settleIn(groups.length);
  const setup = await setUp(files, options, place);
  const { catalogue, failOn } = setup;
  const strict = setup.strict && failOn !== "none";
  const specs = options.format === USUAL_OUTPUT ? (setup.outputs ?? USUAL_OUTPUT) : options.format;
  refuseClashes(specs, [...files, ...(options.withLaw === undefined ? [] : [options.withLaw])]);
  const law = options.withLaw === undefined ? undefined : await readLaw(options.withLaw);
  const checker = new Checker(catalogue);
  const reports = specs.some((s) => REPORTS.has(s.format));
  const assets = { catalogue: setup.catalogueDir, template: options.template };
  const outputs = await Outputs.of(specs, {
    catalogue,
    catalogueDir: setup.catalogueDir,
    failOn,
    strict,
    all: options.all === true,
    quiet: options.quiet === true,
    width: outputWidth(),
    paint: await outputPaint(options.color),
    drafts: groups.length,
    version,
    date: setup.date,
    assets: reports ? await loadAssets(place, assets) : NO_ASSETS,
  });
  const errors: ResultError[] = [];
  const entries = new RunEntries();
  let failed = false;
  await outputs.start();
  for (const group of groups) {
    const unread: ResultError[] = [];
    const sources = await readAll(group, unread);
    let judged: Judged | undefined;
    if (unread.length === 0) {
      try {
        const settings = setup.settingsFor(sources);
        judged = judge(checker, sources, { language: options.language, law, settings });
      } catch (error) {
        unread.push({
          file:
            error instanceof LanguageError || error instanceof InlineError ? error.file : group.join(" + "),
          message: reasonWords(error),
        });
      }
    }
    if (judged !== undefined) {
      const { result, checked, all, fileOf } = judged;
      if (result.findings.some((f) => fails(f, failOn))) failed = true;
      if (strict && result.warnings.some(failsStrictly)) failed = true;
      entries.add(judged);
      await outputs.statute(result, { sources: all, sections: sectionsOf(checked.statute, fileOf) });
    }
    for (const e of unread) tell(`lawcheck: ${safe(e.file)}: ${safe(e.message)}`);
    errors.push(...unread);
  }
  for (const { message } of entries.unused()) {
    tell(`lawcheck: ${safe(message)}`);
    if (strict) failed = true;
  }
  const written = await outputs.end(errors);
  return !written || errors.length > 0 ? NOT_JUDGED : failed ? FAILED : PASSED;
}

async function readLaw(file: string): Promise<Source> {
  try {
    return await readDraft(file);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file} (--with-law) ${error.message}`, error.hint);
    throw error;
  }
}
