import type { Catalogue } from "../catalogue/model.ts";
import { Checker } from "../check.ts";
import { type Judged, judge } from "../judge.ts";
import { type LimitOptions, limitsOf } from "./limit-options.ts";
import { naming } from "./naming.ts";
import { readDraft } from "./read-draft.ts";

/** How one draft is read. */
export interface JudgeOneOptions extends LimitOptions {
  readonly language?: string;
}

/** Judges one of the statutes of a command that looks closer. @throws UserError where that cannot be done. */
export function judgeWith(checker: Checker, file: string, options: JudgeOneOptions): Promise<Judged> {
  const limits = limitsOf(options);
  return naming(file, async () =>
    judge(checker, [await readDraft(file, limits)], { language: options.language, limits }),
  );
}

/** Judges the only one. @throws UserError where that cannot be done. */
export function judgeOne(catalogue: Catalogue, file: string, options: JudgeOneOptions): Promise<Judged> {
  return judgeWith(new Checker(catalogue), file, options);
}
