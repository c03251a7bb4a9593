import { Checker } from "../check.ts";
import type { Place } from "../config/catalogue.ts";
import { settleIn } from "../config/engine.ts";
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

/** Why a draft could not be judged. */
export interface Unjudged {
  readonly errors: readonly ResultError[];
  /** What the program itself has to tell of its own fault. */
  readonly fault?: string;
}

/** A draft (one file, or several read as one) that was judged, or why it could not be. */
export interface DraftOutcome extends Unjudged {
  readonly files: readonly string[];
  readonly judged: Judged | undefined;
}

/** Which files make one draft each. @throws UserError */
export function groupsOf(files: readonly string[], together: boolean): string[][] {
  const asked = [...files];
  if (asked.filter((f) => f === "-").length > 1)
    throw new UserError('standard input ("-") can be read only once');
  return together ? [asked] : asked.map((f) => [f]);
}

/** A fault of the program does not keep the other drafts from being judged. */
function unjudged(file: string, error: unknown): Unjudged {
  const known = draftError(error);
  if (known !== undefined) {
    const { message, hint } = known.words;
    const words = hint === undefined ? message : `${message}; ${hint}`;
    return { errors: [{ file: known.file ?? file, message: words }] };
  }
  const { message, stack = String(error) } = error as Error;
  const words = `could not be judged for a fault of the program, please report it (${message})`;
  return { errors: [{ file, message: words }], fault: stack };
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
  readonly groups: readonly (readonly string[])[];
  readonly checker: Checker;
  /** The law that the drafts amend. */
  readonly law: Source | undefined;
  readonly judgeGroup: (group: readonly string[]) => Promise<DraftOutcome>;
}

/**
 * Gets a run ready.
 * @param known the law that the drafts amend, where it has been read
 * @throws UserError, ConfigError, CatalogueError
 */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  place: Place,
  known?: Source,
): Promise<JudgeRun> {
  const groups = groupsOf(files, options.together === true);
  settleIn(groups.length);
  const setup = await setUp(files, options, place);
  const { limits } = setup;
  const law = known ?? (options.withLaw === undefined ? undefined : await readLaw(options.withLaw, limits));
  const checker = new Checker(setup.catalogue);
  const judgeSources = (group: readonly string[], sources: readonly Source[]): DraftOutcome => {
    try {
      const settings = setup.settingsFor(sources);
      const judged = judge(checker, sources, { language: options.language, law, settings, limits });
      const result = setup.compared(judged, group);
      return { files: group, judged: { ...judged, result }, errors: [] };
    } catch (error) {
      return { files: group, judged: undefined, ...unjudged(group.join(" + "), error) };
    }
  };
  const judgeGroup = async (group: readonly string[]): Promise<DraftOutcome> => {
    const sources: Source[] = [];
    const unread: Unjudged[] = [];
    for (const file of group) {
      try {
        sources.push(await readDraft(file, limits));
      } catch (error) {
        unread.push(unjudged(file, error));
      }
    }
    if (unread.length === 0) return judgeSources(group, sources);
    const faults = unread.flatMap((u) => u.fault ?? []);
    return {
      files: group,
      judged: undefined,
      errors: unread.flatMap((u) => u.errors),
      ...(faults.length > 0 && { fault: faults.join("\n") }),
    };
  };
  return { setup, groups, checker, law, judgeGroup };
}
