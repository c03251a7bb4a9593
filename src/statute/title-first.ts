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

/** Whether the piece is a heading right above the number of the section that it names. */
export function namesNext(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  return isName(piece) && isUntitledSection(next) && piece.depth === next.depth;
}

/** Whether the law writes its titles above its numbers. A chapter's heading above its first article proves nothing. */
export function titlesComeFirst(pieces: readonly Piece[]): boolean {
  let articles = 0;
  let named = 0;
  pieces.forEach((piece, i) => {
    if (!isUntitledSection(piece)) return;
    articles++;
    if (i > 0 && namesNext(pieces, i - 1)) named++;
  });
  return articles >= ARTICLES && named >= SHARE * articles;
}
