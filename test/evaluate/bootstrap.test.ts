import { describe, expect, it } from "vitest";
import { intervals, seeded } from "../../src/evaluate/bootstrap.ts";
import { cell } from "../../src/evaluate/confusion.ts";
import { STATUTE_FIGURES } from "../../src/evaluate/figures.ts";
import { EMPTY, type Tally } from "../../src/evaluate/tally.ts";

function text(rightOnes: number, wrongOnes: number): Tally {
  const confusion = [...EMPTY.confusion];
  confusion[cell("present", "present")] = rightOnes;
  confusion[cell("weak", "missing")] = wrongOnes;
  return { ...EMPTY, confusion };
}

const texts = [text(9, 1), text(5, 5), text(7, 3), text(2, 8)];

describe("intervals", () => {
  it("draws the same numbers from the same seed", () => {
    const a = seeded(7);
    const b = seeded(7);
    const other = seeded(8);
    const list = Array.from({ length: 5 }, () => a());
    expect(Array.from({ length: 5 }, () => b())).toEqual(list);
    expect(Array.from({ length: 5 }, () => other())).not.toEqual(list);
    expect(list.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it("gives the same interval every time, around the figure", () => {
    const first = intervals(texts, STATUTE_FIGURES).get("right")!;
    expect(intervals(texts, STATUTE_FIGURES).get("right")).toEqual(first);
    expect(first.low).toBeLessThan(23 / 40);
    expect(first.high).toBeGreaterThan(23 / 40);
  });

  it("resamples texts and not labels: equal texts leave no room", () => {
    const same = [text(7, 3), text(7, 3), text(7, 3)];
    expect(intervals(same, STATUTE_FIGURES).get("right")).toEqual({ low: 0.7, high: 0.7 });
  });

  it("gives none for a figure that nothing is counted for", () => {
    expect(intervals(texts, STATUTE_FIGURES).has("evidence")).toBe(false);
  });
});
