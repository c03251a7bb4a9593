/** Laws in which an article's title stands above its number: "Meaning of terms", and below it "Article 2". */
import type { Piece } from "./pieces.ts";

/** From which share of the untitled articles on the headings above them are taken for their titles. */
const SHARE = 0.5;
const ARTICLES = 3;

function isUntitledSection(piece: Piece | undefined): piece is Piece {
  return piece?.kind === "heading" && piece.words?.level === "section" && piece.words.title === "";
}

function isName(piece: Piece | undefined): piece is Piece {
  return piece?.kind === "heading" && piece.words === undefined && piece.heads.length === 0;
}

/** The heading right above the number of the section at `index`, if one stands there and is not marked deeper than it. */
function nameAbove(pieces: readonly Piece[], index: number): Piece | undefined {
  const [piece, next] = [pieces[index - 1], pieces[index]];
  return isName(piece) && isUntitledSection(next) && piece.depth <= next.depth ? piece : undefined;
}

/** Whether the piece is the title of the section whose number comes next, where titles stand at `depth`. */
export function namesNext(pieces: readonly Piece[], index: number, depth: number): boolean {
  return pieces[index]!.depth === depth && nameAbove(pieces, index + 1) !== undefined;
}

/**
 * The depth of the headings in which the law writes its titles above its numbers, 0 where it does not. A chapter's heading
 * above its first article proves nothing.
 */
export function titlesComeFirst(pieces: readonly Piece[]): number {
  let articles = 0;
  const named = new Map<number, number>();
  pieces.forEach((piece, i) => {
    if (!isUntitledSection(piece)) return;
    articles++;
    const name = nameAbove(pieces, i);
    if (name) named.set(name.depth, (named.get(name.depth) ?? 0) + 1);
  });
  if (articles < ARTICLES) return 0;
  for (const [depth, count] of named) if (count >= SHARE * articles) return depth;
  return 0;
}
