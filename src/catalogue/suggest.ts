/** Edits (a letter more, less, changed, or two swapped) between two words, or `limit + 1` where there are more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The known word that was probably meant, or undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  const tail = word.slice(word.lastIndexOf(".") + 1);
  let sameTail: string | undefined;
  for (const candidate of known) {
    if (candidate === word) continue;
    const edits = distance(word, candidate, limit);
    if (edits <= limit) {
      best = candidate;
      limit = edits - 1; // only a nearer one may replace it
    }
    // the right name under a wrong head: "verb.prune" for "act.prune"
    if (candidate.slice(candidate.lastIndexOf(".") + 1) === tail) sameTail ??= candidate;
  }
  return best ?? sameTail;
}

/** The hint that goes with an unknown word. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : `did you mean \`${meant}\`?`;
}
