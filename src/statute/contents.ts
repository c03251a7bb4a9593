/** Tables of contents: the same numbers again, ahead of the law, with nothing in them. */
import type { Piece } from "./pieces.ts";

const ANNOUNCED =
  /^(?:(?:table of )?contents|arrangement of (?:sections|articles|clauses|parts|regulations)|list of (?:sections|articles))\W{0,3}$/i;
const ANNOUNCED_IN_TEXT = /\btable of contents\b.{0,60}:$/i;
/** A document has one such table, or one for each part; more than this is something else. */
const MOST_TABLES = 40;

/** The number of a contents entry, "" for what is none. */
function keyOf(piece: Piece): string {
  if (piece.words) return `${piece.words.level} ${piece.words.number}`.toLowerCase();
  const label = piece.heads[0]?.label;
  return label && /^(?:\.1|d)/.test(label.readings[0]!.style) ? `section ${label.core}`.toLowerCase() : "";
}

/**
 * Marks the pieces that belong to a table of contents. It ends where one of its numbers comes again; where none does,
 * there is no such table. Each piece is looked at once for each heading that announces a table.
 */
export function findContents(pieces: readonly Piece[]): ReadonlySet<number> {
  const marked = new Set<number>();
  let tables = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (!announces(piece) || ++tables > MOST_TABLES) continue;
    const end = endOfContents(pieces, i + 1);
    for (let at = i + 1; at < end; at++) marked.add(at);
    i = Math.max(i, end - 1);
  }
  return marked;
}

function announces(piece: Piece): boolean {
  if (piece.words) return false;
  const text = piece.kind === "heading" ? piece.title : piece.rich.text;
  return text.length <= 160 && (ANNOUNCED.test(text) || ANNOUNCED_IN_TEXT.test(text));
}

function endOfContents(pieces: readonly Piece[], from: number): number {
  const seen = new Set<string>();
  let last = from;
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const key = keyOf(piece);
    if (key !== "" && seen.has(key)) return last;
    if (key !== "") {
      seen.add(key);
      const next = pieces[i + 1];
      // "Sec. 3. Lamp Council." was read as a number and a sentence.
      const sentence = piece.title === "" && next?.kind === "text" && next.heads.length === 0;
      last = sentence && next.rich.text.length < 120 && piece.sentence ? i + 2 : i + 1;
      // Entries are short; a provision ends the table.
      if (piece.rich.text.length > 300) return from;
    } else if (piece.kind !== "heading" && piece.rich.text.length > 200) {
      return comesAgain(pieces, i, seen) ? last : from;
    }
  }
  return from;
}

/** Whether the law proper begins with the first of the numbers again, not long after its title. */
function comesAgain(pieces: readonly Piece[], from: number, seen: ReadonlySet<string>): boolean {
  for (let i = from; i < pieces.length && i < from + 200; i++) {
    const key = keyOf(pieces[i]!);
    if (key !== "") return seen.has(key);
  }
  return false;
}
