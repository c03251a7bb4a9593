import { describe, expect, it } from "vitest";
import type { Instrument } from "../../src/catalogue/model.ts";
import { Checker } from "../../src/check.ts";
import { type Concordance, concordance } from "../../src/compare/concordance.ts";
import { leastSure, relationOf, sharesRun, statusOfAll } from "../../src/compare/relation.ts";
import { judge } from "../../src/judge.ts";
import { catalogue } from "../report/run-format.ts";

const checker = new Checker(catalogue);

function made(text: string, instrument: Instrument = catalogue.instruments[0]!, clauses = {}): Concordance {
  const { result, checked } = judge(checker, [{ file: "a.md", text }]);
  return concordance(instrument, { result, detections: checked.detections }, catalogue, clauses);
}

const relations = (c: Concordance): string[] =>
  c.rows.map(
    (r) => `${r.point.id} ${r.status} ${r.relation} ${r.carriers.map((x) => x.place?.citation).join()}`,
  );

const LAW = `# Lighthouses Act

## 1. Council

There is established a Council of Lights, in this Act "the Council", for the lighthouses of the coast.

## 2. Inspection

The Surveyor may inspect each lighthouse once a year.

## 3. Register

The Surveyor shall keep a register of the lighthouses, which shows the position of each light.
`;

describe("relationships", () => {
  it.each([
    ["missing", true, true, true, "none"],
    ["weak", false, true, true, "intersects"],
    ["present", true, true, true, "subset"],
    ["present", false, true, true, "superset"],
    ["present", false, false, true, "equal"],
    ["present", false, false, false, "equivalent"],
  ] as const)("%s, open %s, several %s, shared %s: %s", (status, open, several, shared, relation) => {
    expect(relationOf({ status, open, several, shared })).toBe(relation);
  });

  it("take six words in a row for a shared run", () => {
    expect(
      sharesRun("the keeper shall light the lamp at sunset", "Every keeper shall light the lamps at noon"),
    ).toBe(true);
    expect(sharesRun("the keeper shall light the lamp", "no keeper shall light a lamp")).toBe(false);
  });

  it("are as sure as the least sure finding, and weak where only some are there", () => {
    expect(leastSure(["high", "low", "medium"])).toBe("low");
    expect(statusOfAll(["present", "missing"])).toBe("weak");
    expect(statusOfAll(["missing", "missing"])).toBe("missing");
  });
});

describe("concordance", () => {
  it("keeps the instrument's points in its order, the out-of-scope ones beside the count", () => {
    const c = made(LAW);
    expect(c.rows.map((r) => r.point.id)).toEqual(catalogue.instruments[0]!.points.map((p) => p.id));
    expect(relations(c)).toEqual([
      "council present equivalent s. 1",
      "wardens missing none ",
      "plan missing none ,,",
      "inspection weak intersects s. 2",
      "register weak intersects s. 3,",
      "fog-signals undefined none ",
    ]);
    expect(c.coverage).toEqual({ points: 5, present: 1, weak: 2, missing: 2, outOfScope: 1 });
  });

  it("is equal only in words shared with the model clause", () => {
    const words = "There is established a Council of Lights for the lighthouses of the coast.";
    const clause = {
      element: "trust.council",
      heading: "",
      belongs: "",
      listItem: undefined,
      options: [],
      decide: [],
    };
    const of = (paragraphs: string[]): string =>
      made(`# Act\n\n## 1. Council\n\n${words}\n`, undefined, { "trust.council": { ...clause, paragraphs } })
        .rows[0]!.relation;
    expect(of([words])).toBe("equal");
    expect(of(["A board of lights is set up."])).toBe("equivalent");
  });

  it("shows what forbids a missing element", () => {
    const [row] = made(
      "# Lighthouses Act\n\n## 1. Wardens\n\nThe Minister shall not establish a committee in any harbour district for its lighthouses.\n",
    ).rows.slice(1);
    expect(row!.status).toBe("missing");
    expect(row!.contrary.map((p) => p.citation)).toEqual(["s. 1"]);
  });

  it("lists what the instrument does not ask for", () => {
    const c = made(LAW, catalogue.instruments[1]!);
    expect(c.extras.map((e) => e.element.id)).toEqual(["trust.council", "lamp.inspection", "lamp.register"]);
  });

  it("is one line for an instrument with one point", () => {
    const one = { ...catalogue.instruments[0]!, points: catalogue.instruments[0]!.points.slice(0, 1) };
    expect(made(LAW, one).rows).toHaveLength(1);
  });
});
