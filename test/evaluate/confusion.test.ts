import { describe, expect, it } from "vitest";
import {
  at,
  type Confusion,
  cell,
  f1,
  kappa,
  macroF1,
  precision,
  recall,
  right,
} from "../../src/evaluate/confusion.ts";
import type { Status } from "../../src/model.ts";

/** Ten labels: 3 present (2 right, 1 weak), 3 weak (1 right, 1 present, 1 missing), 4 missing (3 right, 1 present). */
function example(): Confusion {
  const c = new Array<number>(9).fill(0);
  const count = (label: Status, found: Status, n: number): void => {
    c[cell(label, found)] = n;
  };
  count("present", "present", 2);
  count("present", "weak", 1);
  count("weak", "weak", 1);
  count("weak", "present", 1);
  count("weak", "missing", 1);
  count("missing", "missing", 3);
  count("missing", "present", 1);
  return c;
}

describe("confusion", () => {
  it("counts labels in rows and findings in columns", () => {
    expect(at(example(), "weak", "missing")).toBe(1);
    expect(at(example(), "missing", "weak")).toBe(0);
  });

  it("gives shares with their counts", () => {
    expect(right(example())).toEqual({ value: 0.6, n: 6, of: 10 });
    expect(precision(example(), "present")).toEqual({ value: 0.5, n: 2, of: 4 });
    expect(recall(example(), "missing")).toEqual({ value: 0.75, n: 3, of: 4 });
  });

  it("computes Cohen's kappa as by hand", () => {
    // chance: (3·4 + 3·2 + 4·4) / 100 = 0.34; (0.6 − 0.34) / (1 − 0.34)
    expect(kappa(example())).toBeCloseTo(0.26 / 0.66, 10);
  });

  it("computes F1 and its mean as by hand", () => {
    expect(f1(example(), "present")).toBeCloseTo(4 / 7, 10);
    expect(f1(example(), "weak")).toBeCloseTo(2 / 5, 10);
    expect(f1(example(), "missing")).toBeCloseTo(6 / 8, 10);
    expect(macroF1(example())).toBeCloseTo((4 / 7 + 2 / 5 + 6 / 8) / 3, 10);
  });

  it("says nothing where there is nothing to count", () => {
    const none = new Array<number>(9).fill(0);
    expect(kappa(none)).toBeNaN();
    expect(precision(none, "weak").value).toBeNaN();
    expect(macroF1(none)).toBeNaN();
  });

  it("leaves a class out of the mean that is neither labelled nor found", () => {
    const c = new Array<number>(9).fill(0);
    c[cell("missing", "missing")] = 3;
    c[cell("present", "present")] = 1;
    expect(macroF1(c)).toBe(1);
  });
});
