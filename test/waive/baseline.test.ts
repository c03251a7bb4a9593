import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { fails } from "../../src/index.ts";
import { judge } from "../../src/judge.ts";
import { type Baseline, baselineGaps, compareBaseline } from "../../src/waive/baseline.ts";
import { fingerprint } from "../../src/waive/fingerprint.ts";

const catalogue = readCatalogue("test/catalogues/lighthouses");
const shipped = readCatalogue("provisions");
const checker = new Checker(catalogue);
const DRAFT = `# Act

## 1. Council

There is established a Council of Lights for the lighthouses.

## 2. Inspection

(1) The Surveyor may inspect a lighthouse as section 1 provides.

## 3. Training

The Council shall, where practicable, train the keepers in the use of the lamp under section 2(1).
`;

const run = (text: string, by = checker) => judge(by, [{ file: "d.md", text }]);

function fingerprints(text: string, by = checker): ReadonlyMap<string, string> {
  const { result, checked } = run(text, by);
  return new Map(result.findings.map((f) => [f.element, fingerprint(f, checked)]));
}

function baselineOf(text: string, more: Partial<Baseline> = {}): Baseline {
  const { result, checked } = run(text);
  return {
    lawcheck: "baseline",
    version: 1,
    catalogue: { id: catalogue.id, version: catalogue.version, hash: "h" },
    elements: catalogue.elements.map((e) => e.id),
    drafts: [{ file: "d.md", gaps: baselineGaps(result, checked) }],
    ...more,
  };
}

function against(text: string, baseline: Baseline, by = catalogue) {
  const { result, checked } = run(text);
  const compared = compareBaseline(result, checked, "d.md", baseline, by, "h");
  const failing = compared.findings.filter((f) => fails(f, "weak")).map((f) => `${f.element} ${f.baseline}`);
  return { compared, failing, codes: compared.warnings.map((w) => w.code) };
}

/** The sections of a draft, each with its heading, in another order and with other numbers. */
function moved(text: string): string {
  const [head, ...sections] = text.split(/^(?=## \d)/m);
  const order = [...sections.slice(1), sections[0]!];
  const number = new Map(order.map((s, i) => [/^## (\d+)/.exec(s)![1]!, String(i + 5)]));
  return (
    head +
    order
      .map((s) => (s.endsWith("\n\n") ? s : `${s.trimEnd()}\n\n`))
      .join("")
      .replace(/^## (\d+)/gm, (_, n: string) => `## ${number.get(n)}`)
      .replace(/section (\d+)/g, (_, n: string) => `section ${number.get(n) ?? n}`)
  );
}

const wrapped = (text: string): string =>
  text.replace(/^(?![#|])(.{30,})$/gm, (line: string) => line.replace(/(.{20,35}) /g, "$1\n"));

describe("fingerprints", () => {
  it.each([
    ["renumbered and moved", moved],
    ["re-wrapped", wrapped],
    ["with other line ends", (t: string) => t.replaceAll("\n", "\r\n")],
  ])("are the same when the draft is %s", (_, change) => {
    expect(change(DRAFT)).not.toBe(DRAFT);
    expect(fingerprints(change(DRAFT))).toEqual(fingerprints(DRAFT));
  });

  it("are the same for the example in the shipped catalogue when its lines break elsewhere", () => {
    const example = readFileSync("examples/draft.md", "utf8");
    const by = new Checker(shipped);
    expect(fingerprints(wrapped(example), by)).toEqual(fingerprints(example, by));
  });

  it("differ by element, status, reasons and words", () => {
    const before = fingerprints(DRAFT);
    const after = fingerprints(DRAFT.replace("may inspect a lighthouse", "may inspect any lighthouse"));
    expect(after.get("lamp.inspection")).not.toBe(before.get("lamp.inspection"));
    expect(after.get("lamp.training")).toBe(before.get("lamp.training"));
    expect(new Set(before.values()).size).toBe(before.size);
  });
});

describe("a baseline", () => {
  it("lets what it holds pass", () => {
    const { compared, failing, codes } = against(DRAFT, baselineOf(DRAFT));
    expect(failing).toEqual([]);
    expect(compared.findings.filter((f) => f.baseline === "known").length).toBeGreaterThan(5);
    expect(codes.filter((c) => c.startsWith("baseline"))).toEqual([]);
  });

  it("holds gaps one by one, not their number: one closed and one new fails", () => {
    const changed = DRAFT.replace(
      /## 1\.[^#]*/,
      "## 1. Visits\n\nThe Surveyor shall open each lighthouse to the public.\n\n",
    );
    const { failing, codes } = against(changed, baselineOf(DRAFT));
    expect(failing).toContain("trust.council new");
    expect(codes).toContain("baseline-fixed");
  });

  it("tells what is worse from what has other words", () => {
    const baseline = baselineOf(DRAFT);
    const gone = DRAFT.replace(/## 2\.[^#]*/, "");
    expect(against(gone, baseline).failing).toEqual(["lamp.inspection worse"]);
    const reworded = DRAFT.replace("may inspect a lighthouse", "may inspect any lighthouse");
    expect(against(reworded, baseline).failing).toEqual([]);
    expect(against(DRAFT, baselineOf(gone)).failing).toEqual([]);
  });

  it("lists elements that it does not know apart", () => {
    const baseline = baselineOf(DRAFT);
    const older = {
      ...baseline,
      elements: baseline.elements.filter((e) => e !== "shore.money"),
      drafts: baseline.drafts.map((d) => ({ ...d, gaps: d.gaps.filter((g) => g.element !== "shore.money") })),
      catalogue: { ...baseline.catalogue, version: "0.1.0" },
    };
    const { compared, failing, codes } = against(DRAFT, older);
    expect(failing).toEqual([]);
    expect(compared.findings.find((f) => f.element === "shore.money")?.baseline).toBe("new-element");
    expect(codes).toEqual(expect.arrayContaining(["baseline-catalogue", "baseline-new-element"]));
  });

  it("names the successor of a retired element", () => {
    const baseline = baselineOf(DRAFT);
    const gap = { element: "lamp.oil", status: "missing", reasons: [], fingerprint: "0".repeat(16) } as const;
    const older = { ...baseline, drafts: [{ file: "d.md", gaps: [...baseline.drafts[0]!.gaps, gap] }] };
    const by = { ...catalogue, retired: [{ id: "lamp.oil", successor: "lamp.inspection" }] };
    expect(against(DRAFT, older, by).compared.warnings[0]?.message).toBe(
      "the baseline holds lamp.oil, which was retired: its successor is lamp.inspection",
    );
  });

  it("takes all gaps of a draft that it does not hold for new", () => {
    const { failing, codes } = against(DRAFT, baselineOf(DRAFT, { drafts: [] }));
    expect(failing.length).toBeGreaterThan(5);
    expect(codes[0]).toBe("baseline-draft");
  });
});
