/** Enumerators at the start of a text, and the headings that run in after them: "(a) Establishment.—". */

import { LetterPattern } from "../language/letters.ts";
import { type Enumerator, leadingEnumerators, readingsOf } from "./labels.ts";
import { lineAt, type Rich, tail } from "./rich.ts";

/** One enumerator with the heading that runs in after it: "(a) Establishment.—". */
export interface Head {
  readonly label: Enumerator;
  readonly line: number;
  readonly heading: string;
}

/** Takes enumerators and the headings that run in after them off a text. */
export function takeHeads(rich: Rich, marker?: Enumerator): { list: Head[]; rest: Rich } {
  const list: Head[] = [];
  const add = (label: Enumerator, at: number): void => {
    list.push({ label, line: lineAt(rich.map, at), heading: "" });
  };
  let at = 0;
  if (marker) add(marker, 0);
  const bold = marker ? undefined : boldNumber(rich);
  if (bold) {
    add(bold, 0);
    at = skipBlank(rich.text, bold.end);
  }
  for (let round = 0; round < 3; round++) {
    const rest = rich.text.slice(at, at + 400);
    const labels = leadingEnumerators(rest);
    if (list.length > 0 && labels.length > 0 && !canFollow(labels[0]!)) break;
    for (const label of labels) add(label, at);
    if (labels.length > 0) at = skipBlank(rich.text, at + labels[labels.length - 1]!.end);
    if (list.length === 0) break;
    const heading = runIn(rich, at);
    if (!heading) break;
    list[list.length - 1] = { ...list[list.length - 1]!, heading: heading.text };
    at = heading.end;
  }
  return { list, rest: tail(rich, at) };
}

/** "**12** In this Act" and "**12 (1)** There is": a number that only its weight marks. */
function boldNumber(rich: Rich): Enumerator | undefined {
  const first = rich.spans[0];
  if (!first?.strong || first.start !== 0 || first.end > 12) return undefined;
  const found = /^(\d{1,4}[A-Z]?)(?=\s*\(|$)/.exec(rich.text.slice(0, first.end).trim());
  return found
    ? { raw: found[1]!, core: found[1]!, end: found[1]!.length, readings: readingsOf(found[1]!, ".") }
    : undefined;
}

/** "4. a. …" and "4. (1) …" hold two numbers, "4. B. Smith" one. */
function canFollow(label: Enumerator): boolean {
  return label.raw.startsWith("(") || /^[a1i]$/.test(label.core);
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s—–]/.test(text[at]!)) at++;
  return at;
}

export const DASHED = new LetterPattern(
  String.raw`^([\p{Lu}“"][^.;:—–]{0,120}(?:\.[^.;:—–]{0,30})?)(?:\.\s?[—–]+|\.\s-+|[—–])\s?(?=[\p{Lu}\p{N}("“\p{Ll}])`,
);
const ANY_LETTER = new LetterPattern(String.raw`\p{L}`);

/** A heading that runs in: bold words, or words that end in ".—". */
function runIn(rich: Rich, at: number): { text: string; end: number } | undefined {
  const strong = rich.spans.find((s) => s.strong && s.start <= at && s.end > at + 1);
  if (
    strong &&
    strong.start <= at &&
    strong.end - at <= 160 &&
    /[.:]$|^$/.test(rich.text.slice(at, strong.end).slice(-1))
  ) {
    const text = rich.text.slice(at, strong.end).replace(/[.:]$/, "");
    if (ANY_LETTER.test(text)) return { text, end: skipBlank(rich.text, strong.end) };
  }
  if (strong && strong.end === rich.text.length && strong.end - at <= 160) {
    return { text: rich.text.slice(at), end: strong.end };
  }
  const dashed = DASHED.exec(rich.text.slice(at, at + 200));
  if (dashed && /\.\s?[—–-]+\s?$/.test(dashed[0])) {
    return { text: dashed[1]!.replace(/[.\s]+$/, ""), end: at + dashed[0].length };
  }
  return undefined;
}
