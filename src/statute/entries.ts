/** Headings put into the tree: of units, of the document, of a table of contents. */
import { cover, type Draft, newDraft, setText } from "./draft.ts";
import type { Piece } from "./pieces.ts";

/** Gives a unit the heading that a piece holds. */
export function entitle(unit: Draft, piece: Piece): void {
  if (piece.title !== "") unit.heading = piece.title;
  if (!piece.titleLines) return;
  unit.headingLines = [...piece.titleLines];
  cover(unit, piece.titleLines[0], piece.titleLines[1]);
}

/** A line of a table of contents: kept, but as a note. */
export function contentsEntry(host: Draft, piece: Piece): void {
  const label = piece.words?.label ?? piece.heads.map((head) => head.label.raw).join("");
  const unit = newDraft("flush", host, piece.titleLines?.[0] ?? piece.heads[0]?.line ?? 0);
  unit.role = "note";
  unit.label = label;
  unit.heading = piece.words?.title ?? (piece.title || (piece.heads[0]?.heading ?? ""));
  unit.headingLines = piece.titleLines ? [...piece.titleLines] : undefined;
  if (piece.titleLines) cover(unit, piece.titleLines[0], piece.titleLines[1]);
  setText(unit, piece.rich);
}

/** A line of the document's title: the first is the root's heading. */
export function titleLine(root: Draft, piece: Piece, line: number): void {
  if (root.heading === "" && root.children.length === 0) {
    root.heading = piece.title;
    root.headingLines = piece.titleLines ? [...piece.titleLines] : undefined;
    root.first = line;
    root.last = piece.titleLines?.[1] ?? line;
    return;
  }
  const unit = newDraft("flush", root, line);
  unit.role = "title";
  unit.heading = piece.title;
  unit.label = piece.words?.label ?? "";
  if (piece.words) unit.heading = piece.words.title;
  unit.headingLines = piece.titleLines ? [...piece.titleLines] : undefined;
  cover(unit, line, piece.titleLines?.[1] ?? line);
}
