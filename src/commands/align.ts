import { align } from "../compare/align.ts";
import { pairTexts } from "../compare/texts.ts";
import type { Place } from "../config/catalogue.ts";
import { alignData, alignSheet } from "../report/align-sheet.ts";
import { readStatute } from "../statute/index.ts";
import { UserError } from "./errors.ts";
import { readDraft } from "./read-draft.ts";
import { refuseOverwriting, type SheetOptions, writeSheet } from "./sheet-output.ts";

async function textsOf(file: string) {
  try {
    return pairTexts(readStatute((await readDraft(file)).text, { file }));
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}: ${error.message}`, error.hint);
    throw error;
  }
}

/** `lawcheck align a.md b.md`: which provision of b comes from which of a. It needs no catalogue, in any language. */
export async function alignCommand(a: string, b: string, options: SheetOptions, place: Place): Promise<void> {
  refuseOverwriting(options.output, [a, b]);
  if (a === "-" && b === "-") throw new UserError('standard input ("-") can be read only once');
  const alignment = align(await textsOf(a), await textsOf(b));
  await writeSheet(
    () => alignSheet(alignment, a, b),
    () => alignData(alignment, a, b),
    options,
    place,
  );
}
