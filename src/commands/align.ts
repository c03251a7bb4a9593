import { align } from "../compare/align.ts";
import { type PairText, pairTexts } from "../compare/texts.ts";
import type { Place } from "../config/catalogue.ts";
import { alignData, alignSheet } from "../report/align-sheet.ts";
import { readStatute } from "../statute/index.ts";
import type { Limits } from "../statute/limits.ts";
import { UserError } from "./errors.ts";
import { type LimitOptions, limitsOf } from "./limit-options.ts";
import { naming } from "./naming.ts";
import { readDraft } from "./read-draft.ts";
import { refuseOverwriting, type SheetOptions, writeSheet } from "./sheet-output.ts";

export interface AlignOptions extends SheetOptions, LimitOptions {}

function textsOf(file: string, limits: Limits): Promise<PairText[]> {
  return naming(file, async () =>
    pairTexts(readStatute((await readDraft(file, limits)).text, { file, limits })),
  );
}

/** `lawcheck align a.md b.md`: which provision of b comes from which of a. It needs no catalogue, in any language. */
export async function alignCommand(a: string, b: string, options: AlignOptions, place: Place): Promise<void> {
  refuseOverwriting(options.output, [a, b]);
  if (a === "-" && b === "-") throw new UserError('standard input ("-") can be read only once');
  const limits = limitsOf(options);
  const alignment = align(await textsOf(a, limits), await textsOf(b, limits));
  await writeSheet(
    () => alignSheet(alignment, a, b),
    () => alignData(alignment, a, b),
    options,
    place,
  );
}
