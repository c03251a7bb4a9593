import { loadCases, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { explainText } from "../report/explain.ts";
import { traceText } from "../report/trace.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";
import { findElement } from "./find-element.ts";
import { judgeOne } from "./judge-one.ts";

export interface ExplainOptions extends CloserOptions {
  readonly for?: string;
  readonly color: boolean;
}

/** `lawcheck explain ID [--for draft.md]`: what an element asks for, or why a draft's finding is what it is. */
export async function explainCommand(id: string, options: ExplainOptions, place: Place): Promise<void> {
  const drafts = options.for === undefined ? [] : [options.for];
  const setup = await setUpCloser(drafts, options, place);
  const { catalogue } = setup;
  const element = findElement(catalogue, id);
  const width = outputWidth();
  const paint = await outputPaint(options.color);
  if (options.for !== undefined) {
    const { checked } = await judgeOne(catalogue, options.for, options.language, { limits: setup.limits });
    await print(traceText(element, checked, width, paint));
    return;
  }
  const cases = await loadCases(place, setup.catalogueDir);
  await print(explainText(element, cases.get(id) ?? [], catalogue, width, paint));
}
