import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/catalogue/problem.ts";
import { type RawProfile, selectElements } from "../../src/catalogue/profile.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { validateCatalogue } from "../../src/catalogue/validate.ts";
import { ORCHARDS } from "./orchards.ts";

const lighthouses = readCatalogue("test/catalogues/lighthouses");
const shipped = readCatalogue("provisions");
const all = lighthouses.elements.map((e) => e.id);

function selected(...chain: RawProfile[]): string[] {
  return [...selectElements(lighthouses, chain).elements].sort();
}

describe("a profile", () => {
  it("takes everything where it selects nothing and extends nothing", () => {
    expect(selected({ id: "all", title: "All" })).toEqual([...all].sort());
  });

  it("takes groups, elements, sources and priorities together", () => {
    const select = { groups: ["trust"], elements: ["lamp.register"] };
    expect(selected({ id: "a", title: "A", select })).toEqual([
      "lamp.register",
      "trust.council",
      "trust.mariners",
      "trust.wardens",
    ]);
    const core = lighthouses.elements.filter((e) => e.priority === "core").map((e) => e.id);
    expect(selected({ id: "a", title: "A", select: { priorities: ["core"] } })).toEqual(core.sort());
  });

  it("adds to the one that it extends, and switches off", () => {
    const base: RawProfile = { id: "base", title: "Base", select: { groups: ["trust", "works"] } };
    const own: RawProfile = {
      id: "own",
      title: "Own",
      extends: "base",
      select: { elements: ["lamp.training"] },
      off: [{ element: "works", reason: "No works." }],
    };
    const selection = selectElements(
      lighthouses,
      [base, own],
      [{ element: "trust.wardens", reason: "None." }],
    );
    expect([...selection.elements].sort()).toEqual(["lamp.training", "trust.council", "trust.mariners"]);
    expect(selection.off).toEqual([
      { element: "trust.wardens", reason: "None." },
      { element: "works.plan", reason: "No works." },
      { element: "works.repairs", reason: "No works." },
      { element: "works.costs", reason: "No works." },
    ]);
    expect(selection.id).toBe("own");
  });

  it("takes up again what the one before it switched off", () => {
    const base: RawProfile = { id: "b", title: "B", off: [{ element: "works.plan", reason: "No." }] };
    const own: RawProfile = { id: "o", title: "O", extends: "b", select: { elements: ["works.plan"] } };
    const selection = selectElements(lighthouses, [base, own]);
    expect(selection.elements.has("works.plan")).toBe(true);
    expect(selection.off).toEqual([]);
  });

  it("names in `off` only what would have been asked", () => {
    const core: RawProfile = { id: "c", title: "C", select: { elements: ["works.plan"] } };
    expect(selectElements(lighthouses, [core], [{ element: "trust", reason: "None." }]).off).toEqual([]);
  });
});

describe("the shipped profiles", () => {
  it("are the five that the README names", () => {
    expect(shipped.profiles.map((p) => p.id)).toEqual([
      "action-plans",
      "administrative",
      "coordinating-body",
      "core",
      "everything",
    ]);
  });

  it.each(shipped.profiles.map((p) => [p.id, p] as const))("%s selects something", (id, profile) => {
    const n = selectElements(shipped, [profile]).elements.size;
    if (id === "everything") expect(n).toBe(shipped.elements.length);
    else {
      expect(n).toBeGreaterThan(10);
      expect(n).toBeLessThan(shipped.elements.length);
    }
  });
});

describe("mistakes in a catalogue's profiles and retired ids", () => {
  const problems = (extra: Readonly<Record<string, string>>, catalogue = ""): string[] => {
    const texts = new Map([...ORCHARDS, ...Object.entries(extra)]);
    texts.set("catalogue.yaml", `${texts.get("catalogue.yaml")}${catalogue}`);
    return validateCatalogue(texts).problems.map(formatProblem);
  };

  it.each<[what: string, profile: string, expected: string]>([
    [
      "another id than the file's",
      "id: b\ntitle: A\n",
      "1:5  id `b` does not fit the name of the file, expected `a`",
    ],
    [
      "an unknown group",
      "id: a\ntitle: A\nselect:\n  groups: [tree]\n",
      "4:12  unknown group `tree`  (did you mean `trees`?)",
    ],
    [
      "an unknown instrument",
      "id: a\ntitle: A\nselect:\n  sources: [TREATY-8]\n",
      "4:13  unknown instrument `TREATY-8`  (did you mean `TREATY-9`?)",
    ],
    ["an unknown parent", "id: a\ntitle: A\nextends: b\n", "3:10  unknown profile `b`  (did you mean `a`?)"],
    ["itself as parent", "id: a\ntitle: A\nextends: a\n", "3:10  a profile that extends itself"],
    [
      "a retired element",
      "id: a\ntitle: A\nselect:\n  elements: [trees.felling]\n",
      "4:14  element `trees.felling` was retired  (its successor is `trees.pruning`)",
    ],
    [
      "a retired element without successor",
      "id: a\ntitle: A\noff:\n  - element: trees.grafting\n    reason: Gone.\n",
      "4:14  element `trees.grafting` was retired  (delete it)",
    ],
  ])("%s", (_, profile, expected) => {
    const retired = "retired:\n  - {id: trees.felling, successor: trees.pruning}\n  - {id: trees.grafting}\n";
    expect(problems({ "profiles/a.yaml": profile }, retired)).toEqual([`profiles/a.yaml:${expected}`]);
  });

  it("an id that is retired and listed, and a successor that is not there", () => {
    const retired = "retired:\n  - {id: trees.pruning, successor: trees.prunning}\n";
    expect(problems({}, retired)).toEqual([
      "catalogue.yaml:15:10  element `trees.pruning` is retired and listed  (give one of the two another id)",
      "catalogue.yaml:15:36  unknown element `trees.prunning`  (did you mean `trees.pruning`?)",
    ]);
  });
});
