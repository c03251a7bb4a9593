import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCatalogue, readRawCatalogue } from "../../src/catalogue/read.ts";
import { check } from "../../src/index.ts";

/** A catalogue of another field works like the shipped one: nothing of its subject is in the program. */
const dir = resolve(fileURLToPath(import.meta.url), "../lighthouses");
const catalogue = readCatalogue(dir);
const raw = readRawCatalogue(dir);

interface Label {
  readonly status: string;
  readonly why?: readonly string[];
  readonly lines?: readonly string[];
}
const labels = (parse(readFileSync(join(dir, "labels.yaml"), "utf8")) as { elements: Record<string, Label> })
  .elements;
const result = check(readFileSync(join(dir, "draft.md"), "utf8"), { catalogue, file: "draft.md" });

describe("the labelled draft", () => {
  it("has a label for every element", () => {
    expect(Object.keys(labels).sort()).toEqual(catalogue.elements.map((e) => e.id).sort());
  });

  it.each(result.findings)("$element", (finding) => {
    const label = labels[finding.element]!;
    expect(finding.status).toBe(label.status);
    expect(finding.reasons).toEqual(label.why ?? []);
    const first = finding.evidence[0];
    expect(first === undefined ? undefined : [first.lines.join("-").replace(/^(\d+)-\1$/, "$1")]).toEqual(
      label.lines,
    );
  });
});

const COUNCIL = "There is established a Council of Lights for the lighthouses of the Republic.";

function lawWith(text: string, chapeau: string, council: string): string {
  return `# Act\n\n## 1. Council\n\n${council}\n\n## 4. Provision\n\n${chapeau}\n\n${text}\n`;
}

describe("dependencies", () => {
  const law = (council: string): string =>
    lawWith("(b) two persons nominated by the mariners", "The Council consists of—", council);
  const status = (draft: string): unknown => {
    const found = check(draft, { catalogue }).findings.find((f) => f.element === "trust.mariners")!;
    return [found.status, ...found.reasons];
  };

  it("nothing stands without what it needs, and what an optional thing carries is optional", () => {
    expect(status(law(COUNCIL))).toEqual(["present"]);
    expect(status(law("The Minister may establish a Council of Lights for the lighthouses."))).toEqual([
      "weak",
      "permissive",
    ]);
    expect(status(law("The lighthouses belong to the Republic."))).toEqual(["missing"]);
  });
});

describe("cases", () => {
  const cases = raw.elements.flatMap((e) => (e.cases ?? []).map((c) => ({ element: e.id, ...c })));

  it.each(cases)("$element: $status: $text", ({ element, status, reasons, chapeau, text }) => {
    const frame = element === catalogue.centralBody?.element ? "The lamps are lit at dusk." : COUNCIL;
    const found = check(lawWith(text, chapeau ?? "", frame), { catalogue }).findings.find(
      (f) => f.element === element,
    );
    expect([found?.status, found?.reasons]).toEqual([status, reasons ?? []]);
  });
});
