/** What a drafter has left open: brackets and blanks, with their lines. */
import type { StatuteWarning, Unit } from "../model.ts";
import { linesOf } from "./lines.ts";
import { matchesOf } from "./matches.ts";

const BLANK =
  /_{3,}|\[\s*(?:[●•_.…?x*-]{1,40}|insert\b[^\]]{0,80}|date|name|number|amount|tbd|tbc|to be (?:determined|confirmed|inserted)[^\]]{0,60}|specify[^\]]{0,80})\s*\]|\.{6,}|…{2,}/gi;
const IS_BLANK = new RegExp(BLANK.source, "i");
const ALTERNATIVES = /\[[^[\]]{1,300}\]\s*(?:\/|or|and\/or)?\s*(?=\[[^[\]]{1,300}\])/;
/** Editors cite in square brackets: nothing is left open there. */
const CITATION =
  /^(?:\d{1,3}|sic|\.\.\.|…|(?:§|cap\b|sections?\b|articles?\b|acts?\b|pub\.|l\.|c\.|ch\.|\d+[-/]\d|\d+ [A-Z]\.|(?:first|second|third|fourth|fifth|sixth)? ?schedule).*)?$/i;
const BRACKET = /\[[^[\]]{0,300}\]|\[|\]/g;

/** Warnings about one unit's text. */
export function openPlaces(unit: Unit): StatuteWarning[] {
  if (unit.role === "note") return [];
  const found: StatuteWarning[] = [];
  for (const hit of matchesOf(BLANK, unit.text)) {
    found.push({
      code: "blank",
      message: `Unexpected blank "${hit[0].slice(0, 40)}", expected the words that belong there`,
      lines: linesOf(unit, hit.index, hit.index + hit[0].length),
    });
  }
  const alternatives = ALTERNATIVES.test(unit.text);
  for (const hit of matchesOf(BRACKET, unit.text)) {
    const inner = hit[0].slice(1, -1).trim();
    if (hit[0].length > 1 && (CITATION.test(inner) || IS_BLANK.test(hit[0]))) continue;
    found.push({
      code: "open-bracket",
      message:
        hit[0].length === 1
          ? `Unexpected "${hit[0]}" without its partner, expected a settled text`
          : alternatives
            ? `Unexpected alternatives at "${hit[0].slice(0, 40)}", expected one of them; the weaker is read`
            : `Unexpected square brackets around "${inner.slice(0, 40)}", expected a settled text`,
      lines: linesOf(unit, hit.index, hit.index + hit[0].length),
    });
  }
  return found;
}
