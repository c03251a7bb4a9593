import { Checker } from "../check.ts";
import { matrix } from "../compare/matrix.ts";
import type { Place } from "../config/catalogue.ts";
import { settleIn } from "../config/engine.ts";
import { progress } from "../config/progress.ts";
import { elementData, elementSheet, matrixData, matrixSheet } from "../report/matrix-sheet.ts";
import type { StatuteResult } from "../report/result.ts";
import { setUpCloser } from "./closer.ts";
import type { CompareOptions } from "./compare.ts";
import { UserError } from "./errors.ts";
import { findElement } from "./find-element.ts";
import { judgeWith } from "./judge-one.ts";
import { writeSheet } from "./sheet-output.ts";

/** `lawcheck compare a.md b.md …`: what each statute has of every element, or what they say on one. */
export async function matrixCommand(
  files: readonly string[],
  options: CompareOptions,
  place: Place,
): Promise<void> {
  if (files.filter((f) => f === "-").length > 1)
    throw new UserError('standard input ("-") can be read only once');
  const { catalogue, limits } = await setUpCloser(files, options, place);
  const element = options.element === undefined ? undefined : findElement(catalogue, options.element);
  settleIn(files.length);
  const checker = new Checker(catalogue);
  const step = progress("judging", files.length);
  const statutes: StatuteResult[] = [];
  for (const file of files) {
    step(file);
    statutes.push((await judgeWith(checker, file, options.language, { limits })).result);
  }
  step();
  if (element !== undefined) {
    await writeSheet(
      () => elementSheet(element, statutes),
      () => elementData(element, statutes),
      options,
      place,
    );
    return;
  }
  const made = matrix(catalogue, statutes);
  await writeSheet(
    () => matrixSheet(made),
    () => matrixData(made),
    options,
    place,
  );
}
