/** Words that are titles: of the document, of a section, of a contents list. */
import { LetterPattern, startsLower } from "../language/letters.ts";
import { parseHeading } from "./headings.ts";
import type { Piece } from "./pieces.ts";

const TITLE_START = new LetterPattern(String.raw`^[\p{Lu}"“(]`);
const CAPITALS = new LetterPattern(String.raw`^\p{Lu}[\p{Lu}\s,;’'()&—–-]*\p{Lu}\)?$`);
const ENTRIES = new LetterPattern(String.raw`(?:^|[\s.])(\d{1,5})[A-Za-z]?\.\s+\p{Lu}`, "gu");

const LAW_WORD =
  /\b(?:acts?|laws?|bill|code|convention|protocol|decree|ordinance|statute|regulations?|treaty|agreement|resolution|no\.?|republic|kingdom|state)\b/i;
const KNOWN =
  /^(?:preamble|recitals|findings|definitions?|interpretation|purposes?|objects?|objectives?|preliminary(?: provisions)?$|general provisions|establishment|scope|short title|background|introduction|contents|arrangement)\b/i;

/** Whether the heading at `index`, met before any section, is a line of the title. */
export function isTitleLine(pieces: readonly Piece[], index: number, hasTitle: boolean): boolean {
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  if (piece.words) return false;
  if (!hasTitle) {
    // A first heading that is the only one of its depth, or stands above the others, is the title.
    return !KNOWN.test(piece.title) || (next?.kind === "heading" && next.depth > piece.depth);
  }
  if (KNOWN.test(piece.title)) return false;
  const before = pieces[index - 1];
  if (before && before.kind !== "heading" && piece.depth > 2) return false;
  return LAW_WORD.test(piece.title) && (startsLower(piece.title) || index < 4)
    ? true
    : startsLower(piece.title);
}

const VERB =
  /\b(?:shall|must|may|is|are|was|were|means|has|have|will|can|does|do|should|applies|apply|includes?)\b/i;

/** Words after which something is still to come: a line that ends with one is broken off. */
const UNFINISHED =
  /\b(?:a|an|the|this|that|its|their|and|or|of|in|to|by|for|from|with|without|on|upon|at|under|against|between|as)$/i;

/** Whether words can be a title: short, no verb, no mark of a clause at the end, and finished. */
export function isTitle(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > 1 &&
    trimmed.length <= 110 &&
    TITLE_START.test(trimmed.slice(0, 2)) &&
    !/[;:,]$/.test(trimmed) &&
    !UNFINISHED.test(trimmed) &&
    !VERB.test(trimmed)
  );
}

/** "PRELIMINARY" alone on its line: typewriters had no bold. */
export function isCapitals(text: string): boolean {
  return text.length >= 6 && text.length <= 90 && CAPITALS.test(text) && !parseHeading(text);
}

/** "Sec. 5. Findings. 6. Definitions. 7. Strategy.": a table of contents run together. */
export function isContents(text: string): boolean {
  let count = 0;
  let last = -1;
  for (const found of ENTRIES.matchAll(text.slice(0, 2000))) {
    const number = Number(found[1]);
    if (number !== last + 1 && last >= 0) return false;
    last = number;
    count++;
  }
  return count >= 4 && !/\b(?:shall|must|may)\b/.test(text.slice(0, 400));
}
