import type { Token } from "../language/tokens.ts";
import type { Hit } from "../lexicon/hits.ts";
import type { Span } from "../norms/model.ts";

const JOINS = new Set(["and", "or"]);

/**
 * In how many members of an enumeration one of the concepts occurs: pieces between commas, semicolons, "and", "or".
 * @param spans only there, if given
 */
export function piecesWith(
  words: readonly Token[],
  hits: readonly Hit[],
  concepts: readonly string[],
  spans?: readonly Span[],
): number {
  const starts: number[] = [];
  let piece = 0;
  for (let i = 0; i < words.length; i++) {
    const { before, form } = words[i]!;
    if ((before !== "" && /[,;:]/.test(before)) || JOINS.has(form)) piece++;
    starts.push(piece);
  }
  const pieces = new Set<number>();
  for (const h of hits) {
    if (!concepts.includes(h.concept)) continue;
    if (spans !== undefined && !spans.some((s) => h.from >= s.from && h.to <= s.to)) continue;
    pieces.add(starts[h.from]!);
  }
  return pieces.size;
}
