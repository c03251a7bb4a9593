/** What a line of Markdown is, told from the line alone where that is safe. */
import { type Words, wordsOf } from "./plain-words.ts";

/** A line of a paragraph, a heading, an item of a flat list; "other" is for the parser. */
export interface Line {
  readonly kind: "words" | "heading" | "item" | "other";
  readonly words: readonly Words[];
  /** Of an item: how the list is marked, "-", "." or ")". Items marked otherwise make another list. */
  readonly mark: string;
  /** How many characters stand before the words of an item, or a heading's depth. */
  readonly size: number;
  readonly length: number;
  /** Whether an item may follow a paragraph without a blank line: bullets may, and number 1. */
  readonly interrupts: boolean;
}

/** What may mean something within a line: code, tags, links, escapes, entities, tables, hard breaks. */
const SPECIAL = /[_`<\\~|\t]|&[#A-Za-z]|\]\(|!\[|^ | $/;
/** Words on their own: no marker of a list, quotation, rule or heading, no number that might be one. */
const WORDS = /^(?:\*{0,2}[A-Za-z("'[]|[^\0-\x7f]|\d+(?![\d.)])|\*{1,2}[\d§“‘])/;
const HEADING = /^(#{1,6}) [^ #][^#]*$/;
const ITEM = /^(?:-|\d{1,9}([.)])) (?! )/;

const OTHER: Line = { kind: "other", words: [], mark: "", size: 0, length: 0, interrupts: false };

/** Reads one line that is not blank. */
export function readLine(text: string): Line {
  if (SPECIAL.test(text)) return OTHER;
  const base = { mark: "", size: 0, length: text.length, interrupts: false };
  const heading = HEADING.exec(text);
  if (heading) {
    const size = heading[1]!.length;
    const words = wordsOf(text, size + 1);
    return words === undefined ? OTHER : { ...base, kind: "heading", words, size };
  }
  const item = ITEM.exec(text);
  const size = item === null ? 0 : item[0].length;
  if (!WORDS.test(size === 0 ? text : text.slice(size))) return OTHER;
  const words = wordsOf(text, size);
  if (words === undefined) return OTHER;
  if (item === null) return { ...base, kind: "words", words };
  const interrupts = item[1] === undefined || text.startsWith("1.") || text.startsWith("1)");
  return { ...base, kind: "item", words, mark: item[1] ?? "-", size, interrupts };
}

/** A line that may go on with a list over a blank line, or is one of its items. */
export const GOES_ON = /^[\s\d*+->]/;
