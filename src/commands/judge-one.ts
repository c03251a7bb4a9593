import type { Catalogue } from "../catalogue/model.ts";
import { Checker } from "../check.ts";
import { type Judged, judge, LanguageError } from "../judge.ts";
import { UserError } from "./errors.ts";
import { readDraft } from "./read-draft.ts";

/** Judges the one draft of a command that looks closer. @throws UserError where that cannot be done. */
export async function judgeOne(catalogue: Catalogue, file: string, language?: string): Promise<Judged> {
  try {
    const source = await readDraft(file);
    return judge(new Checker(catalogue), [source], { language });
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}: ${error.message}`, error.hint);
    if (error instanceof LanguageError) throw new UserError(`${file}: ${error.message}`);
    throw error;
  }
}
