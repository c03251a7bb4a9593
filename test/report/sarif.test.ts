import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { fileUri, sarif } from "../../src/report/sarif.ts";
import { catalogue, DRAFT, HOSTILE, root, written } from "./run-format.ts";

/** The schema as it was published, in JSON Schema's fourth draft: of that draft it uses nothing but the old `id`. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: (u: string) => URL.canParse(u), "uri-reference": isReference, "date-time": true },
});
const validate = ajv.compile(schema);

function isReference(text: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, "file:///a/");
}

function run(
  drafts: Readonly<Record<string, string>>,
  errors: { file: string; message: string }[] = [],
  options = {},
) {
  const log = JSON.parse(written(sarif, drafts, options, errors).text);
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

describe("sarif", () => {
  it("validates against the published schema", () => {
    run({ "a.md": DRAFT, "b.md": HOSTILE }, [{ file: "c.md", message: "is empty" }]);
    run({});
    const shipped = readCatalogue(join(root, "provisions"));
    const log = JSON.parse(written(sarif, {}, { catalogue: shipped }).text);
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].tool.driver.rules).toHaveLength(shipped.elements.length);
    expect(validate({ version: "2.1.0" })).toBe(false);
  });

  it("lists every element as a rule with help", () => {
    const { rules } = run({ "a.md": DRAFT }).tool.driver;
    expect(rules.map((r: { id: string }) => r.id)).toEqual(catalogue.elements.map((e) => e.id));
    for (const rule of rules) {
      expect(rule.help.text.length).toBeGreaterThan(100);
      expect(rule.help.markdown).toContain("**Asked for by:**");
    }
  });

  it("has a result for each gap, whose rule is where it says", () => {
    const { results, tool } = run({ "a.md": DRAFT });
    const levels = results.map((r: { level: string }) => r.level);
    expect(levels).toContain("warning");
    expect(levels).toContain("error");
    for (const r of results) expect(tool.driver.rules[r.ruleIndex].id).toBe(r.ruleId);
    expect(results.some((r: { ruleId: string }) => r.ruleId === "trust.council")).toBe(false);
  });

  it("marks the words of what is weak", () => {
    const weak = run({ "a.md": DRAFT }).results.find(
      (r: { ruleId: string }) => r.ruleId === "lamp.inspection",
    );
    expect(weak.locations[0].physicalLocation.region).toEqual({ startLine: 9, endLine: 9 });
  });

  it("marks the nearest section for what is missing", () => {
    const { results } = run({ "a.md": DRAFT });
    const region = (id: string) =>
      results.find((r: { ruleId: string }) => r.ruleId === id).locations[0].physicalLocation.region;
    expect(region("trust.wardens")).toEqual({ startLine: 3, endLine: 3 });
    expect(region("lamp.register")).toEqual({ startLine: 7, endLine: 7 });
    for (const r of results) expect(r.locations).toHaveLength(1);
  });

  it("marks the first line where there are no sections", () => {
    const { results } = run({ "a.md": "Lighthouses are a fine sight, and everybody should visit one.\n" });
    for (const r of results) expect(r.locations[0].physicalLocation.region.startLine).toBe(1);
  });

  it("says what could not be judged", () => {
    const { invocations, results } = run({}, [{ file: "c.md", message: "is empty" }]);
    expect(results).toEqual([]);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe("is empty");
  });

  it("names files as URIs", () => {
    expect(fileUri("bills/draft one.md")).toBe("bills/draft%20one.md");
    expect(fileUri("a#b?c%.md")).toBe("a%23b%3Fc%25.md");
    expect(fileUri("C:\\bills\\a.md")).toBe("file:///C:/bills/a.md");
    expect(fileUri("/bills/é.md")).toBe("file:///bills/%C3%A9.md");
    expect(fileUri("-")).toBe("stdin");
  });
});
