/** Which open row an enumerator continues: the stack of numbered units below a section. */
import type { ListItem } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import { type Enumerator, follows, type Reading } from "./labels.ts";

export interface Level {
  readonly unit: Draft;
  readonly style: string; // "" for a flush unit
  readonly ordinal: number;
  /** The Markdown list in which the unit stands, 0 for none. */
  readonly list: number;
}

/** A Markdown list item that is open. */
export interface OpenItem {
  readonly item: ListItem;
  /** Number of levels that the item holds fast. */
  readonly floor: number;
}

export interface Place {
  /** How many levels stay open; the new unit's parent is the last of them (or the section). */
  readonly keep: number;
  readonly reading: Reading;
  /** False where the number fits nowhere and the place is a guess. */
  readonly sure: boolean;
}

export interface Context {
  readonly levels: readonly Level[];
  /** Levels that a Markdown list item holds fast. */
  readonly floor: number;
  readonly list: number;
  /** Whether the innermost open unit's text calls for a list. */
  readonly open: boolean;
  /** The next enumerator in the text, which tells (i) the letter from (i) the numeral. */
  readonly next: Enumerator | undefined;
}

/** Finds the place of an enumerator. */
export function findPlace(label: Enumerator, context: Context): Place {
  const { levels, floor } = context;
  if (label.core === "") {
    const same = innermost(levels, floor, (level) => level.style === label.readings[0]!.style);
    return { keep: same >= 0 ? same : levels.length, reading: label.readings[0]!, sure: true };
  }
  const readings = ordered(label, context);
  const succeeds = successor(readings, context);
  const first = readings.find((r) => r.ordinal >= 1 && r.ordinal < 2);
  if (succeeds && !(first && startsRoman(label, first, succeeds, context))) return succeeds;
  if (first) {
    const same = innermost(levels, floor, (level) => level.style === first.style);
    const newList = context.list > 0 && same >= 0 && levels[same]!.list !== context.list;
    if (same < 0 || context.open || newList) return { keep: levels.length, reading: first, sure: true };
    return { keep: same, reading: first, sure: false };
  }
  for (const reading of readings) {
    const gap = innermost(levels, floor, (l) => l.style === reading.style && l.ordinal < reading.ordinal);
    if (gap >= 0) return { keep: gap, reading, sure: true };
  }
  for (const reading of readings) {
    const again = innermost(levels, floor, (l) => l.style === reading.style);
    if (again >= 0) return { keep: again, reading, sure: false };
  }
  return { keep: context.open ? levels.length : floor, reading: readings[0]!, sure: levels.length === floor };
}

/** Whether an enumerator goes on with a row among `levels`, and where. */
export function goesOn(label: Enumerator, context: Context): Place | undefined {
  if (label.core === "") return undefined;
  return successor(ordered(label, context), context);
}

function successor(readings: readonly Reading[], { levels, floor }: Context): Place | undefined {
  for (let i = levels.length - 1; i >= floor; i--) {
    const level = levels[i]!;
    const reading = readings.find((r) => r.style === level.style && follows(level.ordinal, r.ordinal));
    if (reading) return { keep: i, reading, sure: true };
  }
  return undefined;
}

/** (i) that could follow (h) is a numeral all the same where (h) calls for a list or (ii) comes next. */
function startsRoman(label: Enumerator, first: Reading, place: Place, context: Context): boolean {
  if (!/[iI]$/.test(first.style) || first.style === place.reading.style) return false;
  const next = context.next;
  const isTwo = next?.readings.some((r) => r.style === first.style && r.ordinal === 2) === true;
  const isTen = next?.readings.some(
    (r) => r.style === place.reading.style && follows(place.reading.ordinal, r.ordinal),
  );
  if (isTwo) return true;
  return context.open && !isTen && label.core.length === 1;
}

/** Letters before numerals, save where the next enumerator says otherwise. */
function ordered(label: Enumerator, { next }: Context): readonly Reading[] {
  if (label.readings.length < 2) return label.readings;
  const [letter, roman] = label.readings as [Reading, Reading];
  const romanNext = next?.readings.some((r) => r.style === roman.style && follows(roman.ordinal, r.ordinal));
  const letterNext = next?.readings.some(
    (r) => r.style === letter.style && follows(letter.ordinal, r.ordinal),
  );
  return romanNext && !letterNext ? [roman, letter] : label.readings;
}

function innermost(levels: readonly Level[], floor: number, test: (level: Level) => boolean): number {
  for (let i = levels.length - 1; i >= floor; i--) if (test(levels[i]!)) return i;
  return -1;
}
