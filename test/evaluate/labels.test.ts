import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseLabels, parseLines, readLabelled } from "../../src/evaluate/labels.ts";
import { parsePhrasebook } from "../../src/evaluate/phrasebook.ts";

describe("label files", () => {
  it("reads status, reasons, lines and disputes", () => {
    const labels = parseLabels(`statute: x
elements:
  a.one: {status: present, lines: ["41-44", "60"]}
  a.two: {status: weak, why: [permissive, partial], lines: ["7"], disputed: true}
  a.three: {status: missing}
`);
    expect(labels).toEqual([
      {
        element: "a.one",
        status: "present",
        why: [],
        lines: [
          [41, 44],
          [60, 60],
        ],
        disputed: false,
      },
      { element: "a.two", status: "weak", why: ["permissive", "partial"], lines: [[7, 7]], disputed: true },
      { element: "a.three", status: "missing", why: [], lines: [], disputed: false },
    ]);
  });

  it("refuses what is no line range and no status", () => {
    expect(() => parseLines("12, 14")).toThrow(/expected “41” or “41-44”/);
    expect(() => parseLines("14-12")).toThrow(/the last comes before the first/);
    expect(() => parseLabels("elements:\n  a.one: {status: maybe}")).toThrow(
      /expected present, weak, missing/,
    );
  });

  it("names the file of a mistake without quoting it", () => {
    const dir = mkdtempSync(join(tmpdir(), "labels-"));
    mkdirSync(join(dir, "labels"));
    mkdirSync(join(dir, "statutes"));
    writeFileSync(join(dir, "labels", "x.yaml"), "elements: {secret words: [");
    expect(() => readLabelled(dir)).toThrow(/x\.yaml/);
    expect(() => readLabelled(dir)).not.toThrow(/secret/);
  });
});

describe("phrasebooks", () => {
  it("reads an object a line and fills what is left out", () => {
    const [entry] = parsePhrasebook(
      '\n{"element": "a.one", "status": "weak", "why": ["narrow"], "text": "T."}\n',
    );
    expect(entry).toMatchObject({ line: 2, element: "a.one", status: "weak", why: ["narrow"], heading: "" });
  });

  it("names the line of a mistake without quoting it", () => {
    expect(() => parsePhrasebook('{"secret"')).toThrow("line 1: no valid JSON");
  });
});
