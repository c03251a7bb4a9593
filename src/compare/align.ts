import type { PairText } from "./texts.ts";

/** How two units relate: the same words, the same provision reworded, or nothing in common. */
export type Likeness = "verbatim" | "adapted";

export interface Pair {
  readonly a: PairText;
  readonly b: PairText;
  readonly likeness: Likeness;
  /** Share of words in common runs, from 0 to 1. */
  readonly runs: number;
  /** Likeness of the rarer words, from 0 to 1. */
  readonly words: number;
  /** The next best counterpart in b, where it comes close. */
  readonly second: PairText | undefined;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly PairText[];
  readonly onlyB: readonly PairText[];
}

/**
 * Runs of shared words show reuse: between bills, runs of six stemmed words are usual; four find adapted text too, and
 * the likeness of the rarer words bears the rest.
 */
const RUN = 4;
/** A run or word that stands in more than this share of the units is legal boilerplate and tells nothing. */
const COMMON = 0.25;
const VERBATIM_RUNS = 0.9;
const ADAPTED = 0.3;
/** Short units need more in common: a dozen common words prove little. */
const SHORT_WORDS = 25;
const SHORT_ADAPTED = 0.45;
const CLOSE = 0.8;

interface Profile {
  readonly text: PairText;
  readonly runs: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

function counts(items: Iterable<string>): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function* runsOf(stems: readonly string[]): Iterable<string> {
  for (let i = 0; i + RUN <= stems.length; i++) yield stems.slice(i, i + RUN).join(" ");
}

function profile(text: PairText): Profile {
  return { text, runs: counts(runsOf(text.stems)), words: counts(text.stems) };
}

/** In how many units each item stands. */
function spread(profiles: readonly Profile[], key: "runs" | "words"): Map<string, number> {
  const map = new Map<string, number>();
  for (const p of profiles) for (const item of p[key].keys()) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function weight(item: string, inUnits: ReadonlyMap<string, number>, units: number): number {
  return Math.log(1 + units / (inUnits.get(item) ?? 1));
}

function norm(items: ReadonlyMap<string, number>, weigh: (item: string) => number): number {
  let sum = 0;
  for (const [item, n] of items) sum += weigh(item) * weigh(item) * n * n;
  return Math.sqrt(sum);
}

interface Score {
  readonly runs: number;
  readonly words: number;
}

function total(s: Score): number {
  return 0.6 * s.runs + 0.4 * s.words;
}

/** Scores of every unit of b that shares a telling run or word with the unit of a. */
function scores(
  a: Profile,
  index: ReadonlyMap<string, readonly number[]>,
  b: readonly Profile[],
  weigh: (item: string) => number,
  norms: readonly number[],
): Map<number, Score> {
  const shared = new Map<number, { runs: number; words: number }>();
  const at = (i: number): { runs: number; words: number } => {
    let s = shared.get(i);
    if (s === undefined) {
      s = { runs: 0, words: 0 };
      shared.set(i, s);
    }
    return s;
  };
  for (const [run, n] of a.runs) {
    for (const i of index.get(`r ${run}`) ?? []) at(i).runs += Math.min(n, b[i]!.runs.get(run)!);
  }
  for (const [word, n] of a.words) {
    const w = weigh(word);
    for (const i of index.get(`w ${word}`) ?? []) at(i).words += w * w * n * b[i]!.words.get(word)!;
  }
  const own = norm(a.words, weigh);
  const runsOfA = Math.max(1, a.text.stems.length - RUN + 1);
  return new Map(
    [...shared].map(([i, s]) => {
      const runsOfB = Math.max(1, b[i]!.text.stems.length - RUN + 1);
      return [i, { runs: (2 * s.runs) / (runsOfA + runsOfB), words: s.words / (own * norms[i]! || 1) }];
    }),
  );
}

function likeness(a: PairText, b: PairText, s: Score): Likeness | undefined {
  if (s.runs >= VERBATIM_RUNS) return "verbatim";
  const short = Math.min(a.stems.length, b.stems.length) < SHORT_WORDS;
  return total(s) >= (short ? SHORT_ADAPTED : ADAPTED) ? "adapted" : undefined;
}

/**
 * Pairs the units of two statutes one to one, whatever their numbers and order, by shared runs of words and the likeness
 * of their rarer words. The best pair is taken first. Memory grows with the words of both texts, not with their product.
 */
export function align(textsA: readonly PairText[], textsB: readonly PairText[]): Alignment {
  const a = textsA.map(profile);
  const b = textsB.map(profile);
  const all = [...a, ...b];
  const wordSpread = spread(all, "words");
  const limit = Math.max(2, all.length * COMMON);
  const weigh = (word: string): number => weight(word, wordSpread, all.length);
  const index = new Map<string, number[]>();
  b.forEach((p, i) => {
    for (const run of p.runs.keys()) index.set(`r ${run}`, [...(index.get(`r ${run}`) ?? []), i]);
    for (const word of p.words.keys()) {
      if ((wordSpread.get(word) ?? 0) <= limit)
        index.set(`w ${word}`, [...(index.get(`w ${word}`) ?? []), i]);
    }
  });
  const norms = b.map((p) => norm(p.words, weigh));
  const ranked = a.map((p) =>
    [...scores(p, index, b, weigh, norms)].sort(([, x], [, y]) => total(y) - total(x)).slice(0, 5),
  );
  const offers = ranked.flatMap((list, i) => list.map(([j, s]) => ({ i, j, s })));
  offers.sort((x, y) => total(y.s) - total(x.s) || x.i - y.i || x.j - y.j);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: (Pair & { order: number })[] = [];
  for (const { i, j, s } of offers) {
    if (takenA.has(i) || takenB.has(j)) continue;
    const like = likeness(a[i]!.text, b[j]!.text, s);
    if (like === undefined) continue;
    takenA.add(i);
    takenB.add(j);
    const next = ranked[i]!.find(([k, other]) => k !== j && total(other) >= CLOSE * total(s));
    pairs.push({
      a: a[i]!.text,
      b: b[j]!.text,
      likeness: like,
      runs: s.runs,
      words: s.words,
      second: next === undefined ? undefined : b[next[0]]!.text,
      order: i,
    });
  }
  pairs.sort((x, y) => x.order - y.order);
  return {
    pairs: pairs.map(({ order: _, ...pair }) => pair),
    onlyA: textsA.filter((_, i) => !takenA.has(i)),
    onlyB: textsB.filter((_, j) => !takenB.has(j)),
  };
}
