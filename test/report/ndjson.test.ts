import { describe, expect, it } from "vitest";
import { json } from "../../src/report/json.ts";
import { ndjson } from "../../src/report/ndjson.ts";
import { catalogue, DRAFT, HOSTILE, written } from "./run-format.ts";

const DRAFTS = { "a.md": DRAFT, "b.md": HOSTILE };
const ERRORS = [{ file: "c.md", message: "is empty" }];

describe("ndjson", () => {
  const lines = written(ndjson, DRAFTS, {}, ERRORS)
    .text.trimEnd()
    .split("\n")
    .map((l) => JSON.parse(l));

  it("is one object on each line, in order", () => {
    const types = lines.map((l) => l.type);
    expect(types.slice(0, 3)).toEqual(["run", "statute", "finding"]);
    expect(types.at(-1)).toBe("error");
    expect(types.filter((t) => t === "finding")).toHaveLength(2 * catalogue.elements.length);
  });

  it("says what json says", () => {
    const whole = JSON.parse(written(json, DRAFTS, {}, ERRORS).text);
    const of = (type: string, file: string) =>
      lines.filter((l) => l.type === type && l.statute === file).map(({ type: _, statute: __, ...l }) => l);
    const statutes = lines
      .filter((l) => l.type === "statute")
      .map(({ type: _, ...s }) => ({
        ...s,
        findings: of("finding", s.file),
        warnings: of("warning", s.file),
      }));
    expect(statutes).toEqual(whole.statutes);
    expect(lines[0]).toEqual({ type: "run", version: whole.version, catalogue: whole.catalogue });
  });
});
