import { loadCatalogue, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { writeWhole } from "../config/whole-file.ts";
import { checklistText } from "../report/checklist.ts";
import { judgeOne } from "./judge-one.ts";
import type { LimitOptions } from "./limit-options.ts";

export interface ChecklistOptions extends LimitOptions {
  readonly output?: string;
  readonly catalogue?: string;
  readonly language?: string;
}

/** `lawcheck checklist [draft.md] [-o file.md]`: the questions with boxes, filled in where there is a draft. */
export async function checklistCommand(
  draft: string | undefined,
  options: ChecklistOptions,
  place: Place,
): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  const judged = draft === undefined ? undefined : await judgeOne(catalogue, draft, options);
  const text = checklistText(catalogue, judged?.result);
  if (options.output === undefined) await print(text);
  else writeWhole(options.output, text);
}
