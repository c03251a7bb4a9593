import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { check } from "../../src/index.ts";
import { NO_ASSETS } from "../../src/report/format.ts";
import { json } from "../../src/report/json.ts";
import { PLAIN } from "../../src/report/paint.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const schema = JSON.parse(readFileSync(join(root, "provisions/schema/result.schema.json"), "utf8"));
const validate = new Ajv2020({
  strict: true,
  allErrors: true,
  strictTypes: false,
  strictTuples: false,
}).compile(schema);
const catalogue = readCatalogue(join(root, "test/catalogues/lighthouses"));
const scenarios = join(root, "test/scenarios");

function written(...drafts: string[]): string {
  const format = json({
    catalogue,
    failOn: "missing",
    all: false,
    quiet: false,
    width: 80,
    paint: PLAIN,
    drafts: 1,
    version: "0.0.0",
    date: "2026-01-31",
    assets: NO_ASSETS,
  });
  const results = drafts.map((text, i) => format.statute(check(text, { catalogue, file: `${i}.md` })));
  return [format.start!(), ...results, format.end!([{ file: "x", message: "is empty" }])].join("");
}

const DRAFT =
  "# Act\n\n1. The Surveyor may inspect a lighthouse.\n\n2. There is a Council of Lights for every lighthouse.\n";

describe("json", () => {
  it("has the documented shape", () => {
    const result = JSON.parse(written(DRAFT, DRAFT));
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result.statutes).toHaveLength(2);
    expect(result.statutes[0].findings).toHaveLength(catalogue.elements.length);
    expect(Object.keys(result)).toEqual(["version", "catalogue", "statutes", "errors"]);
  });

  it.each(
    readdirSync(scenarios).filter(
      (s) => s.startsWith("format-json") && existsSync(join(scenarios, s, "stdout")),
    ),
  )("has it in the scenario %s", (name) => {
    validate(JSON.parse(readFileSync(join(scenarios, name, "stdout"), "utf8")));
    expect(validate.errors).toBeNull();
  });

  it("refuses another shape", () => {
    const result = JSON.parse(written(DRAFT));
    expect(validate({ ...result, version: 2 })).toBe(false);
    expect(validate({ ...result, more: 1 })).toBe(false);
    result.statutes[0].findings[0].evidence = [
      { citation: "s. 1", lines: [0, 1], quote: "", role: "provision" },
    ];
    expect(validate(result)).toBe(false);
  });

  it("lets no control character through, and gives the same text back", () => {
    const text = written("# Act \u009b31m\u202e\n\n1. The Surveyor \u007f may inspect a lighthouse.\n");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(JSON.parse(text).statutes[0].title).toContain("\u202e");
  });

  it("counts what it lists", () => {
    const { statutes } = JSON.parse(written(DRAFT));
    const [{ summary, findings }] = statutes;
    for (const status of ["present", "weak", "missing"]) {
      expect(summary[status]).toBe(findings.filter((f: { status: string }) => f.status === status).length);
    }
  });
});
