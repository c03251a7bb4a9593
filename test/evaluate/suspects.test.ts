import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { corporaAt } from "../../src/evaluate/corpora.ts";
import { Judge } from "../../src/evaluate/judge.ts";
import { readLabelled } from "../../src/evaluate/labels.ts";
import { decisions } from "../../src/evaluate/suspects.ts";
import { switchesOf, withoutSwitches } from "../../src/evaluate/switches.ts";
import { switchOff } from "../../src/evaluate/without.ts";

const FIELD = "test/catalogues/lighthouses";
const catalogue = readCatalogue(FIELD);
const dir = mkdtempSync(join(tmpdir(), "suspects-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("what can be switched off by itself", () => {
  it("has a name of its own, which --without takes", () => {
    const names = switchesOf(catalogue).map((s) => s.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(() => switchOff(catalogue, [name]), name).not.toThrow();
  });

  it("leaves the others as they are, also those that are told by number", () => {
    const all = switchesOf(catalogue);
    const left = switchesOf(withoutSwitches(catalogue, new Set(all.map((s) => s.name))));
    expect(left).toEqual([]);
    const [one] = all.filter((s) => s.name.includes("#finds."));
    const others = switchesOf(withoutSwitches(catalogue, new Set([one!.name]))).map((s) => s.name);
    expect(others).not.toContain(one!.name);
    expect(others.length).toBe(all.length - 1);
  });
});

describe("in how many texts something decides", () => {
  it("counts what a judge without it says otherwise, and how that stands to the label", () => {
    mkdirSync(join(dir, "statutes"));
    mkdirSync(join(dir, "labels"));
    cpSync(join(FIELD, "draft.md"), join(dir, "statutes", "a.md"));
    cpSync(join(FIELD, "labels.yaml"), join(dir, "labels", "a.yaml"));
    const all = decisions(catalogue, corporaAt(dir), { frames: undefined, concepts: true });
    expect(all.length).toBe(switchesOf(catalogue).length + catalogue.concepts.length);
    const [statute] = readLabelled(dir);
    const says = (without: string[]) => new Judge(catalogue, without).judge(statute!.source, "a.md");
    const before = says([]);
    for (const [i, d] of all.entries()) {
      // each judge makes a catalogue ready: a share of those that decide nothing will do
      if (d.statutes === 0 && i % 8 > 0) continue;
      const after = says([d.name]);
      const changed = statute!.labels.filter(
        (l) => before.get(l.element)!.status !== after.get(l.element)?.status,
      );
      const right = changed.filter((l) => before.get(l.element)!.status === l.status);
      expect([d.name, d.statutes, d.mends]).toEqual([d.name, Math.min(1, changed.length), right.length]);
    }
    expect(all.some((d) => d.mends > 0)).toBe(true);
    expect(all.some((d) => d.statutes === 0)).toBe(true);
  });
});
