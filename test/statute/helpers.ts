import { readFileSync } from "node:fs";
import type { Statute, Unit } from "../../src/model.ts";
import { readStatute } from "../../src/statute/index.ts";

const fixtures = new URL("../fixtures/statute/", import.meta.url);

/** Reads an invented draft. */
export function fixture(name: string): { source: string; statute: Statute } {
  const source = readFileSync(new URL(name, fixtures), "utf8");
  return { source, statute: readStatute(source, { file: name }) };
}

export const read = (source: string): Statute => readStatute(source, { file: "draft.md" });

/** The unit with a citation; fails loudly where there is none. */
export function at(statute: Statute, citation: string): Unit {
  const unit = statute.units.find((u) => u.citation === citation);
  if (!unit) throw new Error(`no unit "${citation}" in: ${citations(statute).join(" | ")}`);
  return unit;
}

export const citations = (statute: Statute): string[] => statute.units.map((u) => u.citation);

/** Citation and text of each unit that has text. */
export const texts = (statute: Statute): string[] =>
  statute.units.filter((u) => u.text !== "").map((u) => `${u.citation}: ${u.text}`);

const letters = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join("");

function body(source: string): string[] {
  const lines = source
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  if (lines[0]?.trim() !== "---") return lines;
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === "---");
  return lines.map((line, i) => (i <= end ? "" : line));
}

/** What is wrong with the ownership of lines and letters; an empty list where nothing is. */
export function ownershipFaults(source: string, statute: Statute, exact = true): string[] {
  const faults: string[] = [];
  const lines = body(source);
  const owned = new Set<number>();
  let before: Unit | undefined;
  for (const unit of statute.units) {
    const [first, last] = unit.lines;
    if (first > last) faults.push(`${unit.id}: lines ${first}-${last}`);
    for (let line = first; line <= last; line++) owned.add(line);
    // A comment may stand in the middle of a paragraph.
    if (before && unit.role !== "note" && before.role !== "note" && first < before.lines[1])
      faults.push(`${unit.id} (${first}) begins before the end of ${before.id} (${before.lines[1]})`);
    for (const [offset, line] of unit.lineMap) {
      if (line < first || line > last || offset > unit.text.length)
        faults.push(`${unit.id}: mark at ${offset}, line ${line}`);
    }
    before = unit;
  }
  lines.forEach((line, i) => {
    if (line.trim() !== "" && !owned.has(i + 1))
      faults.push(`line ${i + 1} has no unit: ${line.slice(0, 60)}`);
  });
  const ids = new Set(statute.units.map((u) => u.id));
  if (ids.size !== statute.units.length) faults.push("ids are not unique");
  if (exact) {
    const expected = letters(lines.join(" "));
    const found = statute.units.map((u) => letters(`${u.label} ${u.heading} ${u.text}`)).join("");
    if (expected !== found) {
      let i = 0;
      while (expected[i] === found[i]) i++;
      faults.push(
        `letters differ: expected …${expected.slice(i - 20, i + 60)} found …${found.slice(i - 20, i + 60)}`,
      );
    }
  }
  return faults;
}
