import { LanguageError } from "../judge.ts";
import { LimitError } from "../statute/limits.ts";
import { InlineError } from "../waive/check-inline.ts";
import { UserError } from "./errors.ts";

/** What keeps a draft from being judged though nothing is wrong with the program; undefined for anything else. */
export function draftError(
  error: unknown,
): { readonly file?: string; readonly words: UserError } | undefined {
  if (error instanceof UserError) return { words: error };
  if (error instanceof LimitError)
    return { file: error.file, words: new UserError(error.message, error.hint) };
  if (error instanceof LanguageError || error instanceof InlineError)
    return { file: error.file, words: new UserError(error.message) };
  return undefined;
}

/**
 * Does something with one draft: what is wrong with that is told with the draft's name.
 * @throws UserError
 */
export async function naming<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = draftError(error);
    if (known === undefined) throw error;
    throw new UserError(`${known.file ?? file}: ${known.words.message}`, known.words.hint);
  }
}
