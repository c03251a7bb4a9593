import type { Passage } from "../norms/model.ts";

const JOINS = new Set(["and", "or"]);

/** In how many members of an enumeration one of the concepts occurs: pieces between commas, semicolons, "and", "or". */
export function piecesWith(passages: readonly Passage[], concepts: readonly string[]): number {
  let found = 0;
  for (const p of passages) {
    const pieces = new Set<number>();
    const starts: number[] = [];
    let piece = 0;
    for (const t of p.tokens) {
      if (/[,;:]/.test(t.before) || JOINS.has(t.form)) piece++;
      starts.push(piece);
    }
    for (const h of p.hits) if (concepts.includes(h.concept)) pieces.add(starts[h.from]!);
    found += pieces.size;
  }
  return found;
}
