import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Judge } from "../../src/evaluate/judge.ts";
import { LAYERS, switchOff } from "../../src/evaluate/without.ts";

const catalogue = readCatalogue("provisions");

describe("switching off", () => {
  it("changes a copy and leaves the catalogue as it is", () => {
    const before = JSON.stringify(catalogue);
    switchOff(catalogue, [...Object.keys(LAYERS), catalogue.concepts[0]!.id]);
    expect(JSON.stringify(catalogue)).toBe(before);
  });

  it("empties a concept but keeps its name", () => {
    const id = catalogue.concepts[0]!.id;
    const concept = switchOff(catalogue, [id]).catalogue.concepts.find((c) => c.id === id);
    expect(concept).toMatchObject({ terms: [], includes: [] });
  });

  it("takes out one pattern, or all of an element", () => {
    const element = catalogue.elements.find((e) => e.detection.patterns.length > 0)!;
    const pattern = element.detection.patterns[0]!;
    const left = (name: string): string[] =>
      switchOff(catalogue, [name])
        .catalogue.elements.find((e) => e.id === element.id)!
        .detection.patterns.map((p) => p.id);
    expect(left(`${element.id}/${pattern.id}`)).not.toContain(pattern.id);
    expect(left(element.id)).toEqual([]);
  });

  it("says what can be switched off where a name is unknown", () => {
    expect(() => switchOff(catalogue, ["no-such-thing"])).toThrow(/expected a layer \(chapeau, headings/);
  });

  it("leaves a judge that works with any layer off", () => {
    const text =
      "# An Act\n\n## Section 1. Duties\n\nThe Board shall:\n\n(a) report every year;\n\n(b) keep a register.\n";
    for (const layer of Object.keys(LAYERS)) {
      expect(new Judge(catalogue, [layer]).judge(text, "a.md").size, layer).toBe(catalogue.elements.length);
    }
  });
});
