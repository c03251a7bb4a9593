import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corporaAt, isSealed } from "../../src/evaluate/corpora.ts";
import { chooseCorpora } from "../../src/evaluate/options.ts";
import { keep } from "../../src/evaluate/record.ts";
import type { Run } from "../../src/evaluate/run.ts";
import { summarise } from "../../src/evaluate/summary.ts";

const root = mkdtempSync(join(tmpdir(), "corpora-"));
for (const name of ["open", "check", "sealed", "held-back"]) {
  for (const part of ["statutes", "labels"]) mkdirSync(join(root, name, part), { recursive: true });
}
writeFileSync(join(root, "open", "check.jsonl"), "");
symlinkSync(join(root, "check"), join(root, "harmless"));

const nothing = { element: [], group: [] };
const looks = [
  { ...nothing, detail: true },
  { ...nothing, element: ["a.one"] },
  { ...nothing, group: ["a"] },
];

describe("sealed texts", () => {
  it("are known by the names of their folders and files, also behind a link", () => {
    for (const name of ["check", "sealed", "held-back", "harmless", "open/check.jsonl", "check/statutes"]) {
      expect(isSealed(join(root, name)), name).toBe(true);
    }
    expect(isSealed(join(root, "open"))).toBe(false);
  });

  it("are refused where more than totals is asked for", () => {
    for (const options of looks) {
      for (const name of ["check", "sealed", "held-back", "harmless"]) {
        expect(() => chooseCorpora([join(root, name)], options, undefined, "")).toThrow(/for totals only/);
      }
      // the folder is open, a file in it is not
      expect(() => chooseCorpora([join(root, "open")], options, undefined, "")).toThrow(/check: opened/);
    }
  });

  it("give totals, and open only on purpose", () => {
    expect(chooseCorpora([join(root, "check")], nothing, undefined, "")).toHaveLength(1);
    const forced = { ...nothing, detail: true, evenSealed: true };
    expect(chooseCorpora([join(root, "check")], forced, undefined, "")).toHaveLength(1);
  });

  it("are left out where none was named", () => {
    mkdirSync(join(root, "own", "work", "statutes"), { recursive: true });
    mkdirSync(join(root, "own", "work", "labels"), { recursive: true });
    mkdirSync(join(root, "own", "sealed", "statutes"), { recursive: true });
    mkdirSync(join(root, "own", "sealed", "labels"), { recursive: true });
    const own = join(root, "own");
    expect(chooseCorpora([], nothing, undefined, own).map((c) => c.name)).toEqual(["own/work", "own/sealed"]);
    expect(chooseCorpora([], looks[0]!, undefined, own).map((c) => c.name)).toEqual(["own/work"]);
  });

  it("leave nothing but totals in a kept run", () => {
    const run = (name: string): Run => ({
      corpus: corporaAt(join(root, name))[0]!,
      outcomes: [
        {
          text: "a-statute",
          label: { element: "a.one", status: "weak", why: [], lines: [[1, 2]], disputed: false },
          verdict: {
            status: "missing",
            reasons: [],
            lines: [],
            rule: "",
            confidence: "high",
            citation: "",
            quote: "",
          },
          baseline: "missing",
        },
      ],
      texts: 1,
      entries: new Map(),
      sources: new Map([["a-statute", "words"]]),
    });
    const kept = (name: string): string =>
      JSON.stringify(keep(run(name), summarise(run(name), { withIntervals: false })));
    expect(kept("open")).toContain("a-statute");
    expect(kept("check")).not.toContain("a-statute");
    expect(kept("check")).not.toContain("a.one");
  });
});
