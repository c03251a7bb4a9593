/** Titles that nothing marks: known only from the pieces around them. */

import { LetterPattern } from "../language/letters.ts";
import { type Piece, PSEUDO, span } from "./pieces.ts";
import { EMPTY } from "./rich.ts";
import { isTitle } from "./titles.ts";

const OPENS = new LetterPattern(String.raw`^[\p{Lu}“"]`);

/** Lines that are titles because of what stands around them. */
export function raiseTitles(pieces: readonly Piece[]): Piece[] {
  const raised: Piece[] = [];
  const rows = new Map<string, number>();
  pieces.forEach((piece, i) => {
    if (piece.kind === "heading" && piece.words) rows.clear();
    const before = raised[raised.length - 1];
    const next = pieces[i + 1];
    const isLast = !next || (next.kind === "heading" && next.words !== undefined);
    if (piece.sentence && isLast) {
      // "Art. 1. This law governs mills." is no title: nothing else stands in the article.
      raised.push({ ...piece, title: "", words: piece.words && { ...piece.words, title: "" } });
      raised.push({
        ...piece,
        kind: "text",
        words: undefined,
        title: "",
        titleLines: undefined,
        rich: piece.sentence,
      });
    } else if (isTitleBelow(piece, before, next) || isTitleAbove(piece, next, rows)) {
      const own = piece.heads[piece.heads.length - 1]?.label.readings ?? [];
      for (const { style, ordinal } of own) rows.set(style, ordinal);
      const text = piece.rich.text.replace(/\.$/, "");
      raised.push({
        ...piece,
        kind: "heading",
        depth: PSEUDO,
        title: text,
        titleLines: span(piece.rich),
        rich: EMPTY,
      });
    } else {
      raised.push(piece);
    }
  });
  return raised;
}

/** "Article 7" stands alone, its title in the next paragraph. */
function isTitleBelow(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  if (piece.kind !== "text" || piece.heads.length > 0 || piece.opens || !before?.words || !next) return false;
  return (
    before.kind === "heading" &&
    before.title === "" &&
    isTitle(piece.rich.text) &&
    !/\.$/.test(piece.rich.text)
  );
}

/** "(1) In general" alone on its line is the heading of what follows, though nothing marks it as one. */
function isTitleAbove(piece: Piece, next: Piece | undefined, rows: ReadonlyMap<string, number>): boolean {
  if (piece.kind !== "text" || piece.heads.length === 0 || !next || next.kind !== "text") return false;
  const { text } = piece.rich;
  if (!isTitle(text) || /[—–-]$/.test(text)) return false;
  const own = piece.heads[piece.heads.length - 1]!.label;
  const goesOn = next.heads[0]?.label.readings.some((r) =>
    own.readings.some((o) => o.style === r.style && r.ordinal > o.ordinal),
  );
  const begins =
    !goesOn &&
    next.heads[0]?.label.readings.some(
      (r) => r.ordinal === 1 && !own.readings.some((o) => o.style === r.style),
    ) === true;
  if (/\.$/.test(text)) {
    if (text.split(" ").length > 12 || (piece.opens && !piece.opens.ordered)) return false;
    // "3. Duty to repair." with (1) below it, "(1) In general." with a paragraph below it, and (2) after such a (1).
    if (begins) return true;
    const inRow = own.readings.some((r) => r.ordinal === 1 || rows.get(r.style) === r.ordinal - 1);
    return inRow && next.heads.length === 0 && !next.opens && next.rich.text.length > 60;
  }
  if (piece.opens || (next.opens && !next.opens.ordered) || !OPENS.test(next.rich.text.slice(0, 2)))
    return false;
  return !goesOn && /[.:;—–-]["”]?$/.test(next.rich.text);
}
