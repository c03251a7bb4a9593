import { type Profile, profiles } from "./profiles.ts";
import type { PairText } from "./texts.ts";

/** How two units relate: the same words, or the same provision reworded. */
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

/** A word that stands in more than this share of the units is legal boilerplate and tells nothing. */
const COMMON = 0.25;
/** In a short law a word may stand in a few units and still tell something. */
const FEW_UNITS = 4;
const VERBATIM_RUNS = 0.9;
const ADAPTED = 0.35;
/** Short units need more in common: a dozen common words prove little. */
const SHORT_WORDS = 40;
const SHORT_ADAPTED = 0.45;
/** How near the second-best must come to the best to be worth a look. */
const CLOSE = 0.8;
const KEPT = 5;

interface Score {
  readonly runs: number;
  readonly words: number;
}

function total(s: Score): number {
  return 0.6 * s.runs + 0.4 * s.words;
}

/** How much a word says: the rarer the more, and nothing where every other unit has it. */
function weights(all: readonly Profile[]): (word: number) => number {
  const inUnits = new Map<number, number>();
  for (const p of all) for (const word of p.words.keys()) inUnits.set(word, (inUnits.get(word) ?? 0) + 1);
  const limit = Math.max(FEW_UNITS, all.length * COMMON);
  return (word) => {
    const n = inUnits.get(word) ?? 1;
    return n > limit ? 0 : Math.log(1 + all.length / n);
  };
}

function norm(words: ReadonlyMap<number, number>, weigh: (word: number) => number): number {
  let sum = 0;
  for (const [word, n] of words) sum += (weigh(word) * n) ** 2;
  return Math.sqrt(sum);
}

/** In which units of b each word and run stands. */
function places(b: readonly Profile[], weigh: (word: number) => number): Map<number, number[]> {
  const index = new Map<number, number[]>();
  const note = (item: number, i: number): void => {
    const list = index.get(item);
    if (list === undefined) index.set(item, [i]);
    else list.push(i);
  };
  b.forEach((p, i) => {
    for (const run of p.runs.keys()) note(run, i);
    for (const word of p.words.keys()) if (weigh(word) > 0) note(word, i);
  });
  return index;
}

function likeness(a: PairText, b: PairText, s: Score): Likeness | undefined {
  const short = Math.min(a.stems.length, b.stems.length) < SHORT_WORDS;
  if (total(s) < (short ? SHORT_ADAPTED : ADAPTED)) return undefined;
  return s.runs >= VERBATIM_RUNS ? "verbatim" : "adapted";
}

/** Scores units of b against one of a, the best few first. */
class Scorer {
  readonly #b: readonly Profile[];
  readonly #weigh: (word: number) => number;
  readonly #index: ReadonlyMap<number, readonly number[]>;
  readonly #norms: readonly number[];

  constructor(b: readonly Profile[], weigh: (word: number) => number) {
    this.#b = b;
    this.#weigh = weigh;
    this.#index = places(b, weigh);
    this.#norms = b.map((p) => norm(p.words, weigh));
  }

  best(a: Profile): [unit: number, score: Score][] {
    const shared = new Map<number, { runs: number; words: number }>();
    const at = (i: number): { runs: number; words: number } => {
      let s = shared.get(i);
      if (s === undefined) {
        s = { runs: 0, words: 0 };
        shared.set(i, s);
      }
      return s;
    };
    for (const [run, n] of a.runs)
      for (const i of this.#index.get(run) ?? []) at(i).runs += Math.min(n, this.#b[i]!.runs.get(run)!);
    for (const [word, n] of a.words) {
      const w = this.#weigh(word);
      if (w === 0) continue;
      for (const i of this.#index.get(word) ?? []) at(i).words += w * w * n * this.#b[i]!.words.get(word)!;
    }
    const own = norm(a.words, this.#weigh);
    return [...shared]
      .map(([i, s]): [number, Score] => [
        i,
        {
          runs: (2 * s.runs) / (a.runCount + this.#b[i]!.runCount),
          words: s.words / (own * this.#norms[i]! || 1),
        },
      ])
      .sort(([i, x], [j, y]) => total(y) - total(x) || i - j)
      .slice(0, KEPT);
  }
}

/**
 * Pairs the units of two statutes one to one, whatever their numbers and order, by shared runs of words and the likeness
 * of their rarer words. The best pair is taken first. Memory grows with the words of both texts, not with their product.
 */
export function align(textsA: readonly PairText[], textsB: readonly PairText[]): Alignment {
  const [a, b] = profiles(textsA, textsB) as [Profile[], Profile[]];
  const scorer = new Scorer(b, weights([...a, ...b]));
  const ranked = a.map((p) => scorer.best(p));
  const offers = ranked.flatMap((list, i) => list.map(([j, s]) => ({ i, j, s })));
  offers.sort((x, y) => total(y.s) - total(x.s) || x.i - y.i || x.j - y.j);
  const pairOf = new Map<number, Pair>();
  const takenB = new Set<number>();
  for (const { i, j, s } of offers) {
    if (pairOf.has(i) || takenB.has(j)) continue;
    const like = likeness(textsA[i]!, textsB[j]!, s);
    if (like === undefined) continue;
    takenB.add(j);
    const next = ranked[i]!.find(([k, other]) => k !== j && total(other) >= CLOSE * total(s));
    const second = next === undefined ? undefined : textsB[next[0]];
    pairOf.set(i, { a: textsA[i]!, b: textsB[j]!, likeness: like, ...s, second });
  }
  return {
    pairs: textsA.flatMap((_, i) => pairOf.get(i) ?? []),
    onlyA: textsA.filter((_, i) => !pairOf.has(i)),
    onlyB: textsB.filter((_, j) => !takenB.has(j)),
  };
}
