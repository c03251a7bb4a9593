import type { Catalogue, Element } from "../catalogue/model.ts";
import { nearest } from "../catalogue/suggest.ts";
import { loadCases, loadCatalogue, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { explainText } from "../report/explain.ts";
import { traceText } from "../report/trace.ts";
import { UserError } from "./errors.ts";
import { judgeOne } from "./judge-one.ts";

export interface ExplainOptions {
  readonly for?: string;
  readonly catalogue?: string;
  readonly language?: string;
  readonly color: boolean;
}

/** How many near ids are offered for one that is not known. */
const SUGGESTIONS = 5;

/** The element of an id, or a message that offers what may have been meant. */
function findElement(catalogue: Catalogue, id: string): Element {
  const { elements, groups } = catalogue;
  const found = elements.find((e) => e.id === id);
  if (found !== undefined) return found;
  const group = groups.find((g) => g.id === id);
  const asked = id.toLowerCase();
  const near = nearest(
    asked,
    elements.map((e) => e.id),
  );
  const like = elements
    .filter((e) => e.id.includes(asked) || e.title.toLowerCase().includes(asked))
    .map((e) => e.id);
  const offered =
    group?.elements ?? [...new Set([...(near === undefined ? [] : [near]), ...like])].slice(0, SUGGESTIONS);
  const what = group === undefined ? "unknown element" : "a group, not an element:";
  const hint = offered.length > 0 ? `did you mean ${offered.join(", ")}?` : "`lawcheck list` shows them all";
  throw new UserError(`${what} ${id}`, hint);
}

/** `lawcheck explain ID [--for draft.md]`: what an element asks for, or why a draft's finding is what it is. */
export async function explainCommand(id: string, options: ExplainOptions, place: Place): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  const element = findElement(catalogue, id);
  const width = outputWidth();
  const paint = await outputPaint(options.color);
  if (options.for !== undefined) {
    const { checked } = await judgeOne(catalogue, options.for, options.language);
    await print(traceText(element, checked, width, paint));
    return;
  }
  const cases = await loadCases(place, options.catalogue);
  await print(explainText(element, cases.get(id) ?? [], catalogue, width, paint));
}
