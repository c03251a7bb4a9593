/** What bare numbers ("5. …") are in this document: looked at once, before the tree is built. */
import type { Piece } from "./pieces.ts";

/**
 * - "sections": bare numbers are the law's sections, wherever no numbered heading is open;
 * - "marginal": each unnumbered heading is the marginal note of the one number that follows;
 * - "within": numbers begin again under each unnumbered heading, which is itself the section.
 */
export type NumberedHeadings = "sections" | "marginal" | "within";

/** Share of the groups that begin with 1 where numbers begin again under each heading: schedules do in any law. */
const RESTARTING = 0.5;

/** Looks at the numbers that follow unnumbered headings. */
export function surveyNumbers(pieces: readonly Piece[], contents: ReadonlySet<number>): NumberedHeadings {
  let groups = 0;
  let single = 0;
  let restarts = 0;
  let count = 0;
  let named = false;
  const end = (): void => {
    if (named && count > 0) {
      groups++;
      if (count === 1) single++;
    }
    count = 0;
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (contents.has(i)) continue;
    if (piece.kind === "heading") {
      end();
      const before = pieces[i - 1];
      const isTitle = before?.kind === "heading" && before.words !== undefined && before.title === "";
      named = !piece.words && piece.heads.length === 0 && !isTitle;
      continue;
    }
    const label = piece.heads[0]?.label;
    if (!label || piece.opensQuote || label.readings[0]!.style !== ".1" || piece.path.length > 1) continue;
    if (count === 0 && named && label.readings[0]!.ordinal === 1) restarts++;
    count++;
  }
  end();
  if (restarts > 1 && restarts > groups * RESTARTING) return "within";
  return groups > 1 && single >= groups * 0.8 ? "marginal" : "sections";
}
