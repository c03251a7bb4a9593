import { PLACES } from "../../src/assess/evidence.ts";
import type { ResultPlace, StatuteResult } from "../../src/report/result.ts";
import { fold } from "./visible.ts";

/** What must not change when a draft is only laid out otherwise: statuses, reasons, parts and folded quotes. */
export interface Essence {
  readonly element: string;
  readonly status: string;
  readonly reasons: readonly string[];
  readonly covered: readonly string[];
  readonly quotes: readonly string[];
}

const quotes = (places: readonly ResultPlace[]): string[] => places.map((p) => `${p.role}: ${fold(p.quote)}`);

export function essenceOf(result: StatuteResult): Essence[] {
  return result.findings.map(({ element, status, reasons, parts, evidence }) => ({
    element,
    status,
    reasons,
    covered: parts.covered,
    quotes: quotes(evidence),
  }));
}

/**
 * The same without what depends on the order of sections that bear on one element: of equal provisions the one that comes
 * first is quoted first, and of more than three the first three are. Fewer are compared as they come.
 */
export function unordered(essence: readonly Essence[]): Essence[] {
  return essence.map((e) => {
    const provisions = e.quotes.filter((q) => q.startsWith("provision")).length;
    return { ...e, quotes: provisions < PLACES ? [...e.quotes].sort() : [] };
  });
}

/** The first findings that differ, in words; "" where none does. */
export function difference(before: readonly Essence[], after: readonly Essence[]): string {
  const told: string[] = [];
  before.forEach((b, i) => {
    const [was, is] = [JSON.stringify(b), JSON.stringify(after[i])];
    if (was !== is) told.push(`was ${was}\nis  ${is}`);
  });
  return told.slice(0, 2).join("\n");
}
