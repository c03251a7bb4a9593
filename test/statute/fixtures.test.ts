import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outlineText } from "../../src/report/outline.ts";
import { readStatute } from "../../src/statute/index.ts";
import { fixture, ownershipFaults } from "./helpers.ts";

const folder = new URL("../fixtures/statute/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
/** Struck text is no text, and a marginal note stands before its number: there the letters are not compared. */
const LOOSE = new Set(["markup.md", "marginal.md", "bold-numbers.md", "title-above-number.md"]);

/** Set UPDATE_OUTLINES=1 to write the outlines anew; then read what changed. */
const update = process.env.UPDATE_OUTLINES === "1";

describe.each(names)("%s", (name) => {
  const { source, statute } = fixture(name);

  it("is understood as its outline says", () => {
    const file = new URL(name.replace(/\.md$/, ".outline.txt"), folder);
    const found = `${outlineText(statute).join("\n")}\n`;
    if (update || !existsSync(file)) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, "utf8"));
  });

  it("belongs to its units, line by line and letter by letter", () => {
    expect(ownershipFaults(source, statute, !LOOSE.has(name))).toEqual([]);
  });

  it.each([
    ["CRLF", source.replace(/\n/g, "\r\n")],
    ["a byte-order mark", `\ufeff${source}`],
    ["non-breaking spaces", source.replace(/(?<=[a-z,;]) (?=[a-z])/g, "\u00a0")],
    ["tabs", source.replace(/(?<=[a-z,;]) (?=[a-z])/g, "\t")],
    ["spaces at line ends", source.replace(/(?<=[^\n])\n/g, " \n")],
  ])("is read the same with %s", (_, changed) => {
    expect(shape(changed)).toEqual(shape(source));
  });
});

function shape(source: string): unknown {
  const { title, units, warnings, definedTerms, lineCount } = readStatute(source, { file: "x" });
  return {
    title,
    lineCount,
    units: units.map((u) => [u.id, u.citation, u.role, u.heading, u.text, u.lines]),
    warnings,
    terms: definedTerms.map((t) => [t.term, t.meaning]),
  };
}
