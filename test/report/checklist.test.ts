import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { check } from "../../src/index.ts";
import { checklistText } from "../../src/report/checklist.ts";
import { markdownText } from "../../src/report/markdown-text.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const catalogue = readCatalogue(join(root, "test/catalogues/lighthouses"));

describe("checklist", () => {
  it("has a box for every element and part", () => {
    const parts = catalogue.elements.flatMap((e) => e.parts).length;
    const blank = checklistText(catalogue, undefined);
    expect(blank.match(/- \[ \]/g)).toHaveLength(catalogue.elements.length + parts);
    for (const e of catalogue.elements) expect(blank).toContain(e.requirement);
  });

  it("fills the boxes in for a draft", () => {
    const draft =
      "# Act\n\n1. The Secretary shall keep a register of lighthouses, which shows the position of each.\n";
    const filled = checklistText(catalogue, check(draft, { catalogue, file: "act.md" }));
    expect(filled).toContain("- [x] **Register of lights**");
    expect(filled).toContain("  - [x] Position");
    expect(filled).toContain("  - [ ] Owner");
  });

  it("takes nothing of a draft for markup", () => {
    expect(markdownText("[x](http://a) <b> *c* www.d.e")).toBe(
      "\\[x\\](http\u200b://a) \\<b\\> \\*c\\* www\u200b.d.e",
    );
  });
});
