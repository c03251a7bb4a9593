import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { fails } from "../../src/index.ts";
import { judge } from "../../src/judge.ts";
import { type Correction, NO_ENTRIES, type Settings, type Waiver } from "../../src/waive/model.ts";

const catalogue = readCatalogue("test/catalogues/lighthouses");
const checker = new Checker(catalogue);
const at = { file: ".lawcheck.yaml", line: 1, inline: false };
const DRAFT = `# Act

## 1. Council

There is established a Council of Lights for the lighthouses.

## 2. Plan

The Council shall: (a) adopt a plan for the lighthouses; and (b) meet each year.

## 3. Dues

A skipper pays dues to the harbour master under section 2.
`;

function run(settings: Partial<Settings>, text = DRAFT) {
  const all: Settings = {
    selection: undefined,
    severity: new Map(),
    date: "2027-01-01",
    shared: [],
    added: NO_ENTRIES,
    ...NO_ENTRIES,
    ...settings,
  };
  const judged = judge(checker, [{ file: "draft.md", text }], { settings: all });
  const of = (id: string) => judged.result.findings.find((f) => f.element === id)!;
  return { ...judged, of, codes: judged.result.warnings.map((w) => w.code) };
}

const waiver = (element: string, more: Partial<Waiver> = {}): Waiver => ({
  element,
  reason: "R.",
  ...at,
  ...more,
});
const correction = (
  element: string,
  status: "present" | "missing",
  more: Partial<Correction> = {},
): Correction => ({
  element,
  status,
  reason: "R.",
  ...at,
  ...more,
});

describe("waivers", () => {
  it("leave the status and take the gap out of gate and counts", () => {
    const before = run({}).result.summary;
    const { result, of, codes } = run({ waivers: [waiver("shore.money", { law: "Dues Act" })] });
    expect(of("shore.money")).toMatchObject({ status: "missing", waiver: { reason: "R.", law: "Dues Act" } });
    expect(fails(of("shore.money"), "weak")).toBe(false);
    expect(result.summary).toEqual({ ...before, missing: before.missing - 1, waived: 1 });
    expect(codes).not.toContain("waiver-unused");
  });

  it("count through their last day", () => {
    const last = { waivers: [waiver("shore.money", { expires: "2027-01-01" })] };
    expect(run(last).of("shore.money").waiver).toBeDefined();
    const after = run({ ...last, date: "2027-01-02" });
    expect(after.of("shore.money").waiver).toBeUndefined();
    expect(after.codes).toContain("waiver-expired");
  });

  it("are unused where there is no gap, or another one counts", () => {
    expect(run({ waivers: [waiver("trust.council")] }).codes).toContain("waiver-unused");
    const two = run({ waivers: [waiver("shore.money"), waiver("shore.money", { inline: true, line: 9 })] });
    expect(two.result.warnings.find((w) => w.code === "waiver-unused")?.lines).toEqual([9, 9]);
  });

  it("that a change adds are told first and do not count", () => {
    const { of, codes } = run({ added: { waivers: [waiver("shore.money")], corrections: [] } });
    expect(of("shore.money").waiver).toBeUndefined();
    expect(codes[0]).toBe("waiver-added");
  });
});

describe("corrections", () => {
  it("to present bring the words as evidence", () => {
    const { of } = run({
      corrections: [correction("shore.money", "present", { words: "pays dues to the harbour master" })],
    });
    expect(of("shore.money")).toMatchObject({
      status: "present",
      own: { status: "missing", reasons: [] },
      correction: { reason: "R.", file: ".lawcheck.yaml", line: 1 },
      evidence: [{ citation: "s. 3", lines: [13, 13] }],
      closest: [],
    });
  });

  it("hold when the provision is renumbered and moved, and are stale when its words change", () => {
    const corrections = [
      correction("shore.money", "present", {
        at: "s. 3",
        words: "dues to the harbour master under section 2",
      }),
    ];
    const moved = DRAFT.replace(/## 3[\s\S]*$/, "").replace(
      "## 1.",
      "## 1. Dues\n\nA skipper pays dues to the harbour\nmaster under section 14.\n\n## 2.",
    );
    expect(run({ corrections }, moved).of("shore.money").status).toBe("present");
    const changed = run(
      { corrections },
      DRAFT.replace("pays dues", "may pay dues").replace("master", "board"),
    );
    expect(changed.of("shore.money").status).toBe("missing");
    expect(changed.codes).toContain("correction-stale");
  });

  it("find words that run over the items of a list", () => {
    const words = "shall: (a) adopt a plan for the lighthouses; and (b) meet each year";
    const { of } = run({ corrections: [correction("lamp.returns", "present", { words })] });
    expect(of("lamp.returns")).toMatchObject({ status: "present", evidence: [{ citation: "s. 2" }] });
  });

  it("never rest on a comment", () => {
    const text = `${DRAFT}\n<!-- The Treasury pays for the lights. -->\n`;
    const { codes } = run(
      { corrections: [correction("shore.money", "present", { words: "Treasury pays for the lights" })] },
      text,
    );
    expect(codes).toContain("correction-stale");
  });

  it("to missing carry on to what depends on it", () => {
    const { of } = run({ corrections: [correction("trust.council", "missing")] });
    expect(of("trust.council")).toMatchObject({
      status: "missing",
      own: { status: "present" },
      evidence: [],
    });
    for (const f of run({}).result.findings) {
      const needs = catalogue.elements.find((e) => e.id === f.element)?.requires?.any ?? [];
      if (needs.includes("trust.council")) expect(of(f.element).status).toBe("missing");
    }
  });

  it("are stale where the program's evidence is another one", () => {
    const stale = run({
      corrections: [correction("trust.council", "missing", { words: "Board of Lights" })],
    });
    expect(stale.codes).toContain("correction-stale");
    expect(stale.of("trust.council").status).toBe("present");
  });

  it("are unused where the program says so too", () => {
    expect(run({ corrections: [correction("shore.money", "missing")] }).codes).toContain("correction-unused");
  });

  it("may be waived", () => {
    const { of } = run({
      corrections: [correction("trust.council", "missing")],
      waivers: [waiver("trust.council")],
    });
    expect(of("trust.council")).toMatchObject({ status: "missing", waiver: { reason: "R." } });
  });
});

describe("severity", () => {
  it("lets only errors fail", () => {
    const { of } = run({
      severity: new Map([
        ["shore.money", "warning"],
        ["lamp.register", "error"],
      ]),
    });
    expect(fails(of("shore.money"), "weak")).toBe(false);
    expect(fails(of("lamp.register"), "missing")).toBe(true);
    expect(of("trust.council").severity).toBeUndefined();
  });
});
