import { ConfigError } from "../catalogue/problem.ts";
import { compareFindings } from "../compare/changes.ts";
import type { Place } from "../config/catalogue.ts";
import { hasReader, print, tell } from "../config/output.ts";
import { watchFiles } from "../config/watch-files.ts";
import type { Judged } from "../judge.ts";
import { type FormatContext, NO_ASSETS } from "../report/format.ts";
import { pretty } from "../report/pretty.ts";
import { safe } from "../report/safe.ts";
import { watchText } from "../report/watch.ts";
import { plural } from "../report/wrap.ts";
import { contextOf, type LookOptions } from "./context.ts";
import { UserError } from "./errors.ts";
import { type DraftOutcome, type JudgeRun, prepareRun, type RunOptions } from "./judge-run.ts";
import { type OutputSpec, USUAL_OUTPUT } from "./outputs.ts";

export interface WatchOptions extends RunOptions, LookOptions {
  readonly format: readonly OutputSpec[];
  readonly jobs?: number;
}

/** @throws UserError where what is asked for cannot be watched */
function refuse(files: readonly string[], { format, jobs, withLaw }: WatchOptions): void {
  if ([...files, withLaw].includes("-"))
    throw new UserError('standard input ("-") cannot be watched', "name the file that you write");
  const other = format.find((f) => f.format !== "pretty" || f.file !== undefined);
  if (format !== USUAL_OUTPUT && other !== undefined)
    throw new UserError(
      `--watch shows what changes on the screen and writes no ${other.file === undefined ? other.format : "file"}`,
      "leave out --format, or run without --watch once the draft is done",
    );
  if (jobs !== undefined) throw new UserError("--watch judges one draft at a time", "leave out --jobs");
}

/** A mistake in the configuration does not end a watch: it is mended while it runs. */
function mistakeWords(error: unknown): string {
  if (error instanceof UserError)
    return error.hint === undefined ? error.message : `${error.message}; ${error.hint}`;
  if (error instanceof ConfigError || (error as Error).name === "CatalogueError")
    return (error as Error).message;
  throw error;
}

function tellErrors({ errors, fault }: DraftOutcome): void {
  if (fault !== undefined) tell(fault);
  for (const e of errors) tell(`lawcheck: ${safe(e.file)}: ${safe(e.message)}`);
}

const clock = (): string => new Date().toTimeString().slice(0, 8);

/** Judges drafts once and again whenever they are saved, and keeps what was last seen of each. */
class Watch {
  readonly #last = new Map<string, Judged>();

  /** All of it, as without --watch. */
  async first(run: JudgeRun, context: FormatContext): Promise<void> {
    const format = pretty(context);
    const outcomes: DraftOutcome[] = [];
    for (const group of run.groups) {
      const outcome = await run.judgeGroup(group);
      outcomes.push(outcome);
      if (outcome.judged !== undefined) {
        this.#last.set(group.join("\n"), outcome.judged);
        await print(format.statute(outcome.judged.result));
      }
      tellErrors(outcome);
    }
    await print(format.end?.(outcomes.flatMap((o) => o.errors)) ?? "");
  }

  /** Only what has changed since. */
  async again(run: JudgeRun, context: FormatContext, group: readonly string[]): Promise<void> {
    const outcome = await run.judgeGroup(group);
    const { judged } = outcome;
    tellErrors(outcome);
    if (judged === undefined) return;
    const key = group.join("\n");
    const before = this.#last.get(key);
    this.#last.set(key, judged);
    if (before === undefined) await print(`\n${pretty(context).statute(judged.result)}`);
    else {
      const side = ({ result, checked }: Judged) => ({ findings: result.findings, checked });
      const changes = compareFindings(side(before), side(judged));
      await print(watchText({ old: before.result, now: judged.result, changes }, context, clock()));
    }
  }
}

/** Ends when the user wants it to (Ctrl-C), or when nobody reads any more. */
export async function watchCommand(
  files: readonly string[],
  options: WatchOptions,
  place: Place,
  version: string,
): Promise<void> {
  refuse(files, options);
  const watch = new Watch();
  const run = await prepareRun(files, options, place);
  const { setup, groups } = run;
  // what all drafts are judged by: when it changes, so may every result
  const shared = [options.withLaw, setup.configPath, setup.baseline].filter((f) => f !== undefined);
  const changed = new Set<string>();
  let go = (): void => {};
  let ended = false;
  const end = (): void => {
    ended = true;
    go();
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  const stop = watchFiles([...files, ...shared], (names) => {
    for (const name of names) changed.add(name);
    go();
  });
  try {
    await watch.first(run, await contextOf(run, options, version, NO_ASSETS));
    tell(`lawcheck: watching ${plural(files.length, "file")}; Ctrl-C ends it`);
    while (!ended && hasReader()) {
      if (changed.size === 0) await new Promise<void>((heard) => (go = heard));
      const all = shared.some((f) => changed.has(f));
      const due = groups.filter((group) => all || group.some((f) => changed.has(f)));
      changed.clear();
      if (ended || due.length === 0) continue;
      try {
        const anew = await prepareRun(files, options, place);
        const context = await contextOf(anew, options, version, NO_ASSETS);
        for (const group of due) await watch.again(anew, context, group);
      } catch (error) {
        tell(`lawcheck: ${mistakeWords(error)}`);
      }
    }
  } finally {
    stop();
  }
}
