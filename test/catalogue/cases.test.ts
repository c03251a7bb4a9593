import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { RawElement } from "../../src/catalogue/assemble.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { frameProvision, readFrames } from "../../src/evaluate/frames.ts";

const FOLDER = join(import.meta.dirname, "../../provisions");
const checker = new Checker(readCatalogue(FOLDER));
const frames = readFrames(FOLDER)!;

const elements = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => parse(readFileSync(join(FOLDER, name), "utf8")) as Partial<RawElement>)
  .filter((e): e is RawElement => e.id !== undefined && e.cases !== undefined);

describe.each(elements)("$id", ({ id, cases }) => {
  it.each(cases!)("$status: $text", ({ status, reasons, heading = "", chapeau = "", text }) => {
    const law = frameProvision(frames, { element: id, heading, chapeau, text });
    const found = checker.check(law, "law.md").assessment.findings.find((f) => f.element === id)!;
    expect(found.status).toBe(status);
    if (status === "weak") expect(found.reasons.some((r) => reasons!.includes(r))).toBe(true);
  });
});
