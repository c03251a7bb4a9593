import { Checker } from "../check.ts";
import type { Place } from "../config/catalogue.ts";
import { settleIn } from "../config/engine.ts";
import { tell } from "../config/output.ts";
import { type Judged, judge, LanguageError, type Source } from "../judge.ts";
import type { ResultError } from "../report/result.ts";
import { InlineError } from "../waive/check-inline.ts";
import { UserError } from "./errors.ts";
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

async function readLaw(file: string): Promise<Source> {
  try {
    return await readDraft(file);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file} (--with-law) ${error.message}`, error.hint);
    throw error;
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
  const law = options.withLaw === undefined ? undefined : await readLaw(options.withLaw);
  const checker = new Checker(setup.catalogue);
  const judgeGroup = async (group: readonly string[]): Promise<DraftOutcome> => {
    const errors: ResultError[] = [];
    const sources = await readAll(group, errors);
    if (errors.length > 0) return { files: group, judged: undefined, errors };
    try {
      const settings = setup.settingsFor(sources);
      const judged = judge(checker, sources, { language: options.language, law, settings });
      return { files: group, judged: { ...judged, result: setup.compared(judged, group) }, errors };
    } catch (error) {
      const known = error instanceof LanguageError || error instanceof InlineError;
      const file = known ? error.file : group.join(" + ");
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
