/** From offsets in a unit's text to lines of the file. */
import type { LineRange, Unit } from "../model.ts";
import { lineAt } from "./rich.ts";

/** The lines on which the characters from `start` up to (not including) `end` of a unit's text stand. */
export function linesOf(unit: Unit, start: number, end: number): LineRange {
  if (unit.lineMap.length === 0) return unit.lines;
  const first = lineAt(unit.lineMap, Math.max(0, start));
  return [first, Math.max(first, lineAt(unit.lineMap, Math.max(start, end - 1)))];
}
