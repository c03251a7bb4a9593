import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { check } from "../../src/index.ts";
import type { FormatContext } from "../../src/report/format.ts";
import { type Paint, PLAIN } from "../../src/report/paint.ts";
import { pretty } from "../../src/report/pretty.ts";
import { columns } from "../../src/report/wrap.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const catalogue = readCatalogue(join(root, "test/catalogues/lighthouses"));
const DRAFT = `# A very long title of an act that does not fit into a single line of a narrow terminal at all

1. There is established a Council of Lights for the lighthouses.

2. The Surveyor may inspect a lighthouse, ${"and every beacon that stands near it, ".repeat(20)}at any time.
`;

function shown(options: Partial<FormatContext>): string {
  const context = {
    catalogue,
    failOn: "missing",
    all: false,
    quiet: false,
    width: 80,
    paint: PLAIN,
    drafts: 1,
    ...options,
  };
  const format = pretty(context as FormatContext);
  return format.statute(check(DRAFT, { catalogue, file: "drafts/a-long-folder-name/another-one/draft.md" }));
}

const bracket = (text: string): string => `<${text}>`;
const MARKED: Paint = {
  bold: bracket,
  dim: bracket,
  red: bracket,
  yellow: bracket,
  green: bracket,
  cyan: bracket,
};

describe("pretty", () => {
  it.each([40, 60, 80, 100])("stays within %i columns", (width) => {
    for (const all of [false, true]) {
      const wide = shown({ width, all })
        .split("\n")
        .filter((line) => columns(line) > width);
      expect(wide).toEqual([]);
    }
  });

  it("tells every status by a sign and a word", () => {
    const text = shown({ all: true });
    expect(text).toMatch(/✓ present {2}Lighthouse council/);
    expect(text).toMatch(/~ weak \(permissive, partial\) {2}Yearly inspection/);
    expect(text).toMatch(/✗ missing {2}Yearly report/);
  });

  it("names every gap, and with all every finding", () => {
    for (const e of catalogue.elements) expect(shown({ all: true })).toContain(e.id);
    expect(shown({})).not.toContain("trust.council");
    expect(shown({})).toContain("lamp.returns");
  });

  it("says the same with colour as without", () => {
    expect(shown({ paint: MARKED, all: true }).replaceAll(/[<>]/g, "")).toBe(shown({ all: true }));
  });

  it("keeps quiet about what passes", () => {
    expect(shown({ quiet: true, failOn: "none" })).toBe("");
    expect(
      shown({ quiet: true })
        .split("\n")
        .filter(Boolean)
        .every((line) => line.includes(": missing ")),
    ).toBe(true);
    expect(shown({ quiet: true, failOn: "weak" })).toContain(
      "draft.md:5: weak lamp.inspection (permissive, partial)",
    );
  });
});
