import type { Catalogue } from "../catalogue/model.ts";
import { didYouMean } from "../catalogue/suggest.ts";
import { isDay } from "./day.ts";
import { type Inline, type InlineProblem, readInline } from "./inline.ts";
import type { Entries, Entry } from "./model.ts";

/** Nobody mends more mistakes at once. */
const MOST_TOLD = 20;

/** Comments of a draft that cannot be understood: the draft is not judged. */
export class InlineError extends Error {
  override readonly name = "InlineError";
  readonly file: string;

  constructor(file: string, problems: readonly InlineProblem[]) {
    const told = problems.slice(0, MOST_TOLD).map((p) => `line ${p.line}: ${p.message}`);
    const left = problems.length - told.length;
    super(`${told.join("; ")}${left > 0 ? `; and ${left} more` : ""}`);
    this.file = file;
  }
}

function unknownElement(element: string, catalogue: Catalogue): string | undefined {
  if (catalogue.elements.some((e) => e.id === element)) return undefined;
  const retired = catalogue.retired.find((r) => r.id === element);
  if (retired !== undefined) {
    const next = retired.successor === undefined ? "" : `; its successor is \`${retired.successor}\``;
    return `element \`${element}\` was retired${next}`;
  }
  const meant = didYouMean(
    element,
    catalogue.elements.map((e) => e.id),
  );
  return `unknown element \`${element}\`; ${meant ?? "`lawcheck list` shows them all"}`;
}

function checkEntries(entries: readonly Entry[], catalogue: Catalogue): InlineProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry) => {
    const { element, line } = entry;
    const first = seen.get(element);
    seen.set(element, first ?? line);
    const unknown = unknownElement(element, catalogue);
    const expires = "expires" in entry ? String(entry.expires) : undefined;
    return [
      ...(unknown === undefined ? [] : [{ line, message: unknown }]),
      ...(first === undefined
        ? []
        : [{ line, message: `a second one of \`${element}\` (see line ${first})` }]),
      ...(expires === undefined || isDay(expires)
        ? []
        : [{ line, message: `expected a date such as 2027-06-30, found \`${expires}\`` }]),
    ];
  });
}

/**
 * The waivers and corrections that stand in a draft.
 * @throws InlineError where one of them cannot be understood
 */
export function inlineEntries(
  source: { readonly file: string; readonly text: string },
  catalogue: Catalogue,
): Entries {
  const found: Inline = readInline(source.file, source.text);
  const problems = [
    ...found.problems,
    ...checkEntries(found.waivers, catalogue),
    ...checkEntries(found.corrections, catalogue),
  ].sort((a, b) => a.line - b.line);
  if (problems.length > 0) throw new InlineError(source.file, problems);
  return found;
}
