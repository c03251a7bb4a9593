/**
 * Repairs what drafters mean and Markdown does not see, and takes the teeth out of endless runs of marks, line for line.
 * In one paragraph the parser's time grows with the square of the marks in it.
 */
import type { LineRange } from "../model.ts";

export interface Defused {
  readonly text: string;
  /** The paragraphs whose marks were left out: more than any text has. */
  readonly plain: readonly LineRange[];
}

/** More than this many marks in one paragraph is no emphasis any more. */
const MOST_MARKS = 4000;
/** In one that is longer than any paragraph, fewer: the parser would hold some thousand bytes for each. */
const LONG = 100_000;
const MOST_IN_LONG = 500;
/** What all paragraphs together may cost, each the square of its marks: some two seconds. */
const MOST_COST = 2e8;
/** Nobody indents further; a list in a list would need as many columns. */
const WIDEST = 100;

/** Marks that the parser pairs or looks at one by one: `! & * + - < [ \ ] _` and the backtick. */
const COUNTED = /[!&*+\-<[\\\]_`]/g;
const ANY_MARK = /[!*<>[\\\]_`&~|]/g;
/** What may begin a list, quotation, heading or rule once the marks are gone. */
const BEFORE_WORDS = /^[^\p{L}("“\n]+/gmu;

function marksIn(text: string): number {
  let marks = 0;
  COUNTED.lastIndex = 0;
  while (COUNTED.test(text)) marks++;
  return marks;
}

/** The most marks that a paragraph may have, so that all of them together stay below the cost. */
function mostMarks(counts: readonly number[]): number {
  let cost = 0;
  for (const n of counts) cost += Math.min(n, MOST_MARKS) ** 2;
  if (cost <= MOST_COST) return MOST_MARKS;
  cost = 0;
  let most = 0;
  for (const n of Uint32Array.from(counts).sort()) {
    cost += n ** 2;
    if (cost > MOST_COST || n > MOST_MARKS) break;
    most = n;
  }
  return most;
}

/** A paragraph as plain words, line for line. */
function withoutMarks(paragraph: string): string {
  return paragraph.replace(ANY_MARK, " ").replace(BEFORE_WORDS, "").replace(/ {2,}/g, " ");
}

/** Takes a prepared text. */
export function defuse(source: string): Defused {
  const text = source
    .replace(/^( {0,3}#{1,6})(?=\p{L})/gmu, "$1 ")
    .replace(/^[ \t]{100,}/gm, " ".repeat(WIDEST));
  const paragraphs = text.split(/(\n[ \t]*(?=\n))/);
  const counts = paragraphs.map(marksIn);
  const most = mostMarks(counts);
  const chosen = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    if (counts[i]! > (paragraph.length > LONG ? Math.min(most, MOST_IN_LONG) : most)) chosen.add(i);
  });
  if (chosen.size === 0) return { text, plain: [] };
  const plain: LineRange[] = [];
  let line = 1;
  const parts = paragraphs.map((paragraph, i) => {
    const lines = paragraph.split("\n").length - 1;
    line += lines;
    if (!chosen.has(i)) return paragraph;
    plain.push([line - lines, line]);
    return withoutMarks(paragraph);
  });
  return { text: parts.join(""), plain };
}
