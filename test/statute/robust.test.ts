import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatute } from "../../src/statute/index.ts";
import { NO_LIMITS } from "../../src/statute/limits.ts";
import { ownershipFaults, read } from "./helpers.ts";

const words = fc.constantFrom(
  "(a) ",
  "(i) ",
  "(1) ",
  "1. ",
  "a. ",
  "- ",
  "# ",
  "## Section 1. ",
  "**Article 2** ",
  "> ",
  "    ",
  "```\n",
  "|a|b|\n|---|---|\n",
  "\n",
  "\n\n",
  "shall: ",
  "“X” means ",
  "; and ",
  "~~",
  "{--",
  "--}",
  "<!--",
  "-->",
  "[^1]",
  "[^1]: ",
  "____",
  "the Board may act. ",
  "§ 5 ",
  "\t",
  "\r\n",
  "---\n",
  "<del>",
  "</del>",
);

describe("any text", () => {
  it("is read without an exception, and its lines are owned in order", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const source = `Text. ${parts.join("")}`;
        expect(ownershipFaults(source, read(source), false)).toEqual([]);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("may be empty", () => {
    expect(read("").units).toHaveLength(1);
    expect(read("\n\n").lineCount).toBe(2);
  });

  it("may be nested deeply", () => {
    const read = (source: string) => readStatute(source, { file: "draft.md", limits: NO_LIMITS });
    const list = Array.from({ length: 400 }, (_, i) => `${"  ".repeat(i)}- item`).join("\n");
    expect(read(list).units.length).toBeGreaterThan(100);
    expect(read(`${">".repeat(3000)} The Board shall act.`).units.length).toBeGreaterThan(1);
    expect(read("(a) ".repeat(3000)).units.length).toBeGreaterThan(1);
  });

  it("takes time in proportion to its length", () => {
    const act = Array.from(
      { length: 40 },
      (_, i) => `## Section ${i + 1}. Duty\n\n(1) The Board shall:\n\n- (a) count;\n- (b) weigh.\n\n`,
    ).join("");
    const time = (source: string): number => {
      const runs = [1, 2, 3].map(() => {
        const start = performance.now();
        read(source);
        return performance.now() - start;
      });
      return Math.max(Math.min(...runs), 20);
    };
    read(act.repeat(8));
    // Eight times the text: 8 in a perfect world, 64 where the time grows with the square.
    expect(time(act.repeat(48)) / time(act.repeat(6))).toBeLessThan(40);
  }, 60_000);
});
