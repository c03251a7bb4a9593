import { Checker } from "../check.ts";
import type { Place } from "../config/catalogue.ts";
import { settleIn } from "../config/engine.ts";
import { tell } from "../config/output.ts";
import { type Judged, judge, type Source } from "../judge.ts";
import type { ResultError } from "../report/result.ts";
import type { Limits } from "../statute/limits.ts";
import { UserError } from "./errors.ts";
import { draftError } from "./naming.ts";
import { readDraft } from "./read-draft.ts";
import { type Setup, type SetupOptions, setUp } from "./setup.ts";

export interface RunOptions extends SetupOptions {
  readonly together?: boolean;
  readonly withLaw?: string;
}

/** A draft (one file, or several read as one) that was judged, or why it could not be. */
export interface DraftOutcome {
  readonly files: readonly string[];
  readonly judged: Judged | undefined;
  readonly errors: readonly ResultError[];
}

/** Which files make one draft each. */
function groupsOf(files: readonly string[], together: boolean): string[][] {
  const asked = [...files];
  if (asked.filter((f) => f === "-").length > 1)
    throw new UserError('standard input ("-") can be read only once');
  return together ? [asked] : asked.map((f) => [f]);
}

/** The message for a draft that could not be judged. A fault of the program does not keep the others from being judged. */
function reasonWords(error: unknown): string {
  const known = draftError(error)?.words;
  if (known !== undefined)
    return known.hint === undefined ? known.message : `${known.message}; ${known.hint}`;
  tell((error as Error).stack ?? String(error));
  return `could not be judged for a fault of the program, please report it (${(error as Error).message})`;
}

async function readAll(files: readonly string[], limits: Limits, errors: ResultError[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of files) {
    try {
      sources.push(await readDraft(file, limits));
    } catch (error) {
      errors.push({ file, message: reasonWords(error) });
    }
  }
  return sources;
}

async function readLaw(file: string, limits: Limits): Promise<Source> {
  try {
    return await readDraft(file, limits);
  } catch (error) {
    const known = draftError(error)?.words;
    throw known === undefined ? error : new UserError(`${file} (--with-law) ${known.message}`, known.hint);
  }
}

/** Drafts and what they are judged by. They are judged one by one, so that a run over many keeps none of them. */
export interface JudgeRun {
  readonly setup: Setup;
  readonly drafts: number;
  readonly outcomes: () => AsyncGenerator<DraftOutcome>;
}

/** Gets a run ready. @throws UserError, ConfigError, CatalogueError */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  place: Place,
): Promise<JudgeRun> {
  const groups = groupsOf(files, options.together === true);
  settleIn(groups.length);
  const setup = await setUp(files, options, place);
  const { limits } = setup;
  const law = options.withLaw === undefined ? undefined : await readLaw(options.withLaw, limits);
  const checker = new Checker(setup.catalogue);
  const judgeGroup = async (group: readonly string[]): Promise<DraftOutcome> => {
    const errors: ResultError[] = [];
    const sources = await readAll(group, limits, errors);
    if (errors.length > 0) return { files: group, judged: undefined, errors };
    try {
      const settings = setup.settingsFor(sources);
      const judged = judge(checker, sources, { language: options.language, law, settings, limits });
      return { files: group, judged: { ...judged, result: setup.compared(judged, group) }, errors };
    } catch (error) {
      const file = draftError(error)?.file ?? group.join(" + ");
      return { files: group, judged: undefined, errors: [{ file, message: reasonWords(error) }] };
    }
  };
  return {
    setup,
    drafts: groups.length,
    outcomes: async function* () {
      for (const group of groups) yield await judgeGroup(group);
    },
  };
}
