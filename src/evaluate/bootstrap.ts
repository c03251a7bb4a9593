import type { Figure } from "./figures.ts";
import { add, EMPTY, type Tally } from "./tally.ts";

/** A 95 % interval; undefined where the figure itself is. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A small generator of evenly spread numbers (mulberry32): the same seed gives the same intervals everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function quantile(sorted: readonly number[], q: number): number {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}

/** Sums of texts drawn with replacement, as many as there are. */
function* resamples(texts: readonly Tally[], rounds: number, seed: number): Generator<Tally> {
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    let drawn = EMPTY;
    for (let i = 0; i < texts.length; i++) drawn = add(drawn, texts[Math.floor(random() * texts.length)]!);
    yield drawn;
  }
}

/**
 * The 95 % interval of every figure by resampling whole texts: labels of one statute hang together, so that resampling
 * labels would make the intervals too narrow.
 */
export function intervals(
  texts: readonly Tally[],
  figures: readonly Figure[],
  { rounds = 1000, seed = 1 }: { readonly rounds?: number; readonly seed?: number } = {},
): Map<string, Interval> {
  const values = new Map<string, number[]>(figures.map((f) => [f.id, []]));
  for (const drawn of resamples(texts, rounds, seed)) {
    for (const f of figures) {
      const { value } = f.of(drawn);
      if (!Number.isNaN(value)) values.get(f.id)!.push(value);
    }
  }
  const result = new Map<string, Interval>();
  for (const [id, list] of values) {
    if (list.length === 0) continue;
    list.sort((a, b) => a - b);
    result.set(id, { low: quantile(list, 0.025), high: quantile(list, 0.975) });
  }
  return result;
}
