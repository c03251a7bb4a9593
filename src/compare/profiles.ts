import type { PairText } from "./texts.ts";

/**
 * Runs of shared words show reuse: between bills, runs of six stemmed words are usual; four find adapted text too, and
 * the likeness of the rarer words bears the rest.
 */
export const RUN = 4;

/** What a unit is compared by: how often each word and each run of words stands in it, as numbers. */
export interface Profile {
  readonly text: PairText;
  readonly runs: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
  /** How many runs there are in all. */
  readonly runCount: number;
}

/** Gives every word, and every run of words, a number: numbers are small to keep and quick to look up. */
class Numbers {
  readonly #words = new Map<string, number>();
  /** A run is its shorter run with one more word. */
  readonly #longer = new Map<number, Map<number, number>>();
  #next = 0;

  word(stem: string): number {
    let id = this.#words.get(stem);
    if (id === undefined) {
      id = this.#next++;
      this.#words.set(stem, id);
    }
    return id;
  }

  add(run: number, word: number): number {
    let longer = this.#longer.get(run);
    if (longer === undefined) {
      longer = new Map();
      this.#longer.set(run, longer);
    }
    let id = longer.get(word);
    if (id === undefined) {
      id = this.#next++;
      longer.set(word, id);
    }
    return id;
  }
}

function countIn(map: Map<number, number>, item: number): void {
  map.set(item, (map.get(item) ?? 0) + 1);
}

/** The profiles of both texts, in the same numbers. */
export function profiles(...texts: readonly (readonly PairText[])[]): Profile[][] {
  const numbers = new Numbers();
  return texts.map((list) =>
    list.map((text) => {
      const ids = text.stems.map((s) => numbers.word(s));
      const words = new Map<number, number>();
      for (const id of ids) countIn(words, id);
      const runs = new Map<number, number>();
      for (let i = 0; i + RUN <= ids.length; i++) {
        let run = ids[i]!;
        for (let k = 1; k < RUN; k++) run = numbers.add(run, ids[i + k]!);
        countIn(runs, run);
      }
      return { text, runs, words, runCount: Math.max(1, ids.length - RUN + 1) };
    }),
  );
}
