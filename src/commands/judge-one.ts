import type { Catalogue } from "../catalogue/model.ts";
import { Checker } from "../check.ts";
import { type Judged, judge, LanguageError } from "../judge.ts";
import { UserError } from "./errors.ts";
import { readDraft } from "./read-draft.ts";

/** Judges one of the statutes of a command that looks closer. @throws UserError where that cannot be done. */
export async function judgeWith(checker: Checker, file: string, language?: string): Promise<Judged> {
  try {
    return judge(checker, [await readDraft(file)], { language });
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}: ${error.message}`, error.hint);
    if (error instanceof LanguageError) throw new UserError(`${file}: ${error.message}`);
    throw error;
  }
}

/** Judges the only one. @throws UserError where that cannot be done. */
export function judgeOne(catalogue: Catalogue, file: string, language?: string): Promise<Judged> {
  return judgeWith(new Checker(catalogue), file, language);
}
