import fc from "fast-check";
import { expect, it } from "vitest";
import { validateCatalogue } from "../../src/catalogue/validate.ts";
import { ORCHARDS } from "./orchards.ts";

const SCRAPS = [
  "",
  "\n",
  "  ",
  "- ",
  ": ",
  "[",
  "]",
  "{a: 1}",
  "null",
  "12",
  "true",
  "&a ",
  "*a",
  "'",
  '"',
  "#",
  "id: x\n",
  "\t",
  "__proto__: 1\n",
];

it("whatever stands in the files, the problems are told and each has a place in its file", () => {
  const files = fc.constantFrom(...ORCHARDS.keys());
  const change = fc.tuple(files, fc.nat(), fc.nat(30), fc.constantFrom(...SCRAPS));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const texts = new Map(ORCHARDS);
      for (const [file, at, length, scrap] of changes) {
        const text = texts.get(file)!;
        const from = at % (text.length + 1);
        texts.set(file, text.slice(0, from) + scrap + text.slice(from + length));
      }
      const { problems, raw } = validateCatalogue(texts);
      for (const p of problems) {
        const lines = (texts.get(p.file) ?? "").split("\n");
        expect(p.line).toBeGreaterThanOrEqual(1);
        expect(p.line).toBeLessThanOrEqual(lines.length);
        expect(p.column).toBeGreaterThanOrEqual(1);
        expect(p.column).toBeLessThanOrEqual((lines[p.line - 1] ?? "").length + 1);
        expect(p.message).not.toMatch(/undefined|\[object/);
      }
      expect(raw !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 120, seed: 7 },
  );
}, 30_000);
