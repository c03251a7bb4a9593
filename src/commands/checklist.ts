import type { Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { writeWhole } from "../config/whole-file.ts";
import { checklistText } from "../report/checklist.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";
import { judgeOne } from "./judge-one.ts";

export interface ChecklistOptions extends CloserOptions {
  readonly output?: string;
}

/** `lawcheck checklist [draft.md] [-o file.md]`: the questions with boxes, filled in where there is a draft. */
export async function checklistCommand(
  draft: string | undefined,
  options: ChecklistOptions,
  place: Place,
): Promise<void> {
  const setup = await setUpCloser(draft === undefined ? [] : [draft], options, place);
  const { catalogue, settingsFor } = setup;
  const judged = draft === undefined ? undefined : await judgeOne(catalogue, draft, options.language, setup);
  const text = checklistText(catalogue, judged?.result, settingsFor([]).selection);
  if (options.output === undefined) await print(text);
  else writeWhole(options.output, text);
}
