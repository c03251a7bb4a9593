/** The title of the document: which lines before the first section belong to it. */
import type { Piece } from "./pieces.ts";

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
  return LAW_WORD.test(piece.title) && (/^\p{Ll}/u.test(piece.title) || index < 4)
    ? true
    : /^\p{Ll}/u.test(piece.title);
}
