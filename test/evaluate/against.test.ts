import { describe, expect, it } from "vitest";
import { falls, flips, printAgainst } from "../../src/evaluate/against.ts";
import type { KeptCorpus } from "../../src/evaluate/record.ts";
import type { Status } from "../../src/model.ts";

function kept(found: Readonly<Record<string, Status>>, value: number, sealed = false): KeptCorpus {
  return {
    name: "a/b",
    kind: "statutes",
    sealed,
    texts: 1,
    labels: 3,
    figures: [
      { id: "right", title: "statuses right", value, n: 1, of: 3, low: null, high: null, baseline: null },
    ],
    confusion: [],
    disputed: { n: 0, of: 0 },
    medianLines: null,
    confidence: [],
    outcomes: Object.fromEntries(
      Object.entries(found).map(([k, s]) => [k, { label: "weak" as const, found: s }]),
    ),
  };
}

const before = kept({ "x a.one": "weak", "x a.two": "missing", "x a.three": "present" }, 0.333);
const now = kept({ "x a.one": "missing", "x a.two": "weak", "x a.three": "missing" }, 0.5);

describe("what changed", () => {
  it("tells labels that turned wrong from those that turned right", () => {
    const found = flips(now, before);
    expect(found.get("right → wrong")).toEqual(["x a.one: weak → missing (label weak)"]);
    expect(found.get("wrong → right")).toEqual(["x a.two: missing → weak (label weak)"]);
    expect(found.get("wrong → wrong")).toHaveLength(1);
  });

  it("shows figures, and labels only of what is open", () => {
    const run = { version: 1, date: "2020-01-01", without: [], corpora: [before] } as const;
    expect(printAgainst([now], run)).toMatch(/statuses right\s+0\.333\s+0\.500\s+\+0\.167/);
    expect(printAgainst([now], run)).toContain("x a.one");
    expect(printAgainst([{ ...now, sealed: true }], run)).not.toContain("x a.one");
  });

  it("names figures that fell by more than is allowed, sealed ones later", () => {
    const run = { version: 1, date: "2020-01-01", without: [], corpora: [kept({}, 0.5)] } as const;
    expect(falls([kept({}, 0.491)], run)).toEqual([]);
    expect(falls([kept({}, 0.485)], run)).toEqual(["a/b: statuses right fell from 0.500 to 0.485"]);
    expect(falls([kept({}, 0.485, true)], run)).toEqual([]);
    expect(falls([kept({}, 0.475, true)], run)).toHaveLength(1);
  });
});
