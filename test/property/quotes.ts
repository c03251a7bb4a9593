import type { StatuteResult } from "../../src/report/result.ts";
import { fold, visibleLines } from "./visible.ts";

/** Numbers of items: several items that are quoted in one leave them out. */
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/i;

const words = (text: string): string =>
  fold(text)
    .split(" ")
    .filter((w) => !ENUMERATOR.test(w))
    .join(" ");

/** Quotes that do not stand, word for word, on the lines that they are said to stand on. */
export function quoteFaults(source: string, result: StatuteResult): string[] {
  const lines = visibleLines(source);
  return result.findings.flatMap((f) =>
    [...f.evidence, ...f.closest].flatMap(({ quote, lines: [from, to] }) => {
      const there = words(lines.slice(from - 1, to).join(" "));
      if (quote !== "" && there.includes(words(quote))) return [];
      return [`${f.element}: “${quote}” is not on lines ${from}-${to}: ${there}`];
    }),
  );
}

/**
 * The same for drafts of any markup, where words may be cut in two by what is struck or inserted: every letter of a quote
 * stands in the draft, in this order.
 */
export function looseQuoteFaults(source: string, result: StatuteResult): string[] {
  const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];
  const there = letters(source);
  return result.findings.flatMap((f) =>
    [...f.evidence, ...f.closest].flatMap(({ quote }) => {
      let at = 0;
      for (const letter of letters(quote)) {
        while (at < there.length && there[at] !== letter) at++;
        if (at++ >= there.length) return [`${f.element}: “${quote}” is not in the draft`];
      }
      return [];
    }),
  );
}
