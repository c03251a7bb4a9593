/** Marginal notes that a text has below the first line of their section: "5. (1) The Agency shall—", "*Functions.*". */
import { LetterPattern } from "../language/letters.ts";
import type { Draft } from "./draft.ts";
import type { Piece } from "./pieces.ts";
import { isTitle } from "./titles.ts";

const LONGEST = 120;
const NOTE = new LetterPattern(String.raw`^\p{Lu}.*\.$`);

/** Names the section by a marginal note, where the piece is one and the section has no heading yet. */
export function nameFromMargin(section: Draft | undefined, piece: Piece): void {
  if (section?.style !== "bare" || section.heading !== "") return;
  const { text, spans } = piece.rich;
  const whole = spans[0]?.start === 0 && spans[0].end === text.length;
  if (!whole || text.length > LONGEST || !NOTE.test(text)) return;
  const title = text.slice(0, -1);
  if (isTitle(title)) section.heading = title;
}
