import { loadCases, loadCatalogue, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { explainText } from "../report/explain.ts";
import { traceText } from "../report/trace.ts";
import { findElement } from "./find-element.ts";
import { judgeOne } from "./judge-one.ts";
import type { LimitOptions } from "./limit-options.ts";

export interface ExplainOptions extends LimitOptions {
  readonly for?: string;
  readonly catalogue?: string;
  readonly language?: string;
  readonly color: boolean;
}

/** `lawcheck explain ID [--for draft.md]`: what an element asks for, or why a draft's finding is what it is. */
export async function explainCommand(id: string, options: ExplainOptions, place: Place): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  const element = findElement(catalogue, id);
  const width = outputWidth();
  const paint = await outputPaint(options.color);
  if (options.for !== undefined) {
    const { checked } = await judgeOne(catalogue, options.for, options);
    await print(traceText(element, checked, width, paint));
    return;
  }
  const cases = await loadCases(place, options.catalogue);
  await print(explainText(element, cases.get(id) ?? [], catalogue, width, paint));
}
