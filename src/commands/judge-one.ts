import type { Catalogue } from "../catalogue/model.ts";
import { Checker } from "../check.ts";
import { type Judged, judge } from "../judge.ts";
import { naming } from "./naming.ts";
import { readDraft } from "./read-draft.ts";
import type { Setup } from "./setup.ts";

/** What of a run's setup bears on it: its limits and, where they count, waivers, corrections and profile. */
export type JudgeOneSetup = Pick<Setup, "limits"> & Partial<Pick<Setup, "settingsFor">>;

/** Judges one of the statutes of a command that looks closer. @throws UserError where that cannot be done. */
export function judgeWith(
  checker: Checker,
  file: string,
  language: string | undefined,
  { limits, settingsFor }: JudgeOneSetup,
): Promise<Judged> {
  return naming(file, async () => {
    const sources = [await readDraft(file, limits)];
    return judge(checker, sources, { language, limits, settings: settingsFor?.(sources) });
  });
}

/** Judges the only one. @throws UserError where that cannot be done. */
export function judgeOne(
  catalogue: Catalogue,
  file: string,
  language: string | undefined,
  setup: JudgeOneSetup,
): Promise<Judged> {
  return judgeWith(new Checker(catalogue), file, language, setup);
}
