const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global expression, as `matchAll` gives them, which copies the expression for every text. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let hit = pattern.exec(text);
  if (hit === null) return NONE;
  const hits: RegExpExecArray[] = [];
  for (; hit !== null; hit = pattern.exec(text)) {
    hits.push(hit);
    if (hit[0] === "") pattern.lastIndex++;
  }
  return hits;
}
