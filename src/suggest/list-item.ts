import type { Unit } from "../model.ts";
import { itemsOf, labelOf, ordinalOf, styleOf } from "./numbers.ts";

/** A change of a draft's lines: text put in after a line, and lines that end otherwise from then on. */
export interface Change {
  /** After which line, from 1; 0 is before the first. */
  readonly after: number;
  readonly text: readonly string[];
  readonly rewritten: ReadonlyMap<number, string>;
}

/** An item that can be added to a list. */
export interface NewItem {
  readonly label: string;
  readonly text: string;
  readonly change: Change;
}

const END = /[;,.]?(?:\s+(?:and|or))?\s*$/;
const TO = /^to\s/i;
const GERUND = /^\p{L}+ing\b/u;

function lastLine(unit: Unit): number {
  return unit.children.reduce((last, c) => Math.max(last, lastLine(c)), unit.lines[1]);
}

/** Words before a noun: an item that begins with them names a thing, and no act. */
const THING = /^(?:an?|the|one|\[|all|each)(?:\s|\b|(?<=\[))/i;

/** The item's words as the others of its list begin; undefined where those are of another kind. */
function inForm(words: string, items: readonly Unit[]): string | undefined {
  const most = (form: RegExp): boolean => items.filter((i) => form.test(i.text)).length * 2 > items.length;
  if (most(TO) && THING.test(words)) return undefined;
  const upper = items.filter((i) => /^\p{Lu}/u.test(i.text)).length * 2 > items.length;
  const formed = most(TO) && /^\p{Ll}/u.test(words) && !TO.test(words) ? `to ${words}` : words;
  return upper ? formed.charAt(0).toUpperCase() + formed.slice(1) : formed;
}

/**
 * The item at the end of a list, in its numbering and punctuation; the last item so far hands on its full stop, and the
 * "and" before it moves. Undefined where the list is not of a kind that can be gone on with: alternatives, gerunds, items
 * that share a line or have lists of their own.
 */
export function newItem(
  list: Unit,
  words: string,
  lines: readonly string[],
  added: number,
): NewItem | undefined {
  const items = itemsOf(list);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || items.length < 2) return undefined;
  const style = styleOf(first, lines);
  const ordinal = style === undefined ? undefined : ordinalOf(last.label, style);
  if (style === undefined || ordinal === undefined) return undefined;
  const before = items[items.length - 2]!;
  const at = lastLine(last);
  if (last.children.length > 0 || last.lines[0] === before.lines[1]) return undefined;
  if (
    items.some((i) => /\bor\s*$/.test(i.text)) ||
    items.filter((i) => GERUND.test(i.text)).length * 2 > items.length
  )
    return undefined;
  const line = lines[at - 1]!;
  const start = lines[last.lines[0] - 1]!;
  const indent = /^\s*(?:[-*+]\s+)?/.exec(start)![0];
  const label = labelOf(style, Math.floor(ordinal) + 1 + added);
  if (!start.slice(indent.length).startsWith(last.label)) return undefined;
  const linked = /[;,]?\s+and\s*$/.test(before.text);
  const stop = /[.;,]$/.exec(last.text.trim())?.[0] ?? "";
  const mark = stop === "," || /,(?:\s+and)?\s*$/.test(before.text) ? "," : ";";
  const sentences = /\.\s*$/.test(before.text);
  const form = inForm(words, items);
  if (form === undefined) return undefined;
  const rewritten = new Map<number, string>();
  if (!sentences && stop === ".") {
    rewritten.set(at, line.replace(END, linked ? `${mark} and` : mark));
    const beforeLine = lines[before.lines[1] - 1]!;
    if (linked && before.children.length === 0) rewritten.set(before.lines[1], beforeLine.replace(END, mark));
  }
  const end = sentences || stop === "." ? "." : stop === "" ? "" : mark;
  return {
    label,
    text: `${form}${end}`,
    change: { after: at, text: [`${indent}${label} ${form}${end}`], rewritten },
  };
}
