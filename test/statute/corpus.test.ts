import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStatute } from "../../src/statute/index.ts";
import { ownershipFaults } from "./helpers.ts";

const corpus = process.env.LAWCHECK_CORPUS ?? "";
const folders = ["tune/statutes", "invented/statutes", "unlabelled"].map((name) => join(corpus, name));
const files =
  corpus === ""
    ? []
    : folders
        .filter((f) => existsSync(f))
        .flatMap((f) =>
          readdirSync(f)
            .filter((n) => n.endsWith(".md"))
            .map((n) => join(f, n)),
        );

describe.skipIf(files.length === 0)("statutes of the corpus (left out without LAWCHECK_CORPUS)", () => {
  it.each(files)("%s belongs to its units, letter by letter", (file) => {
    const source = readFileSync(file, "utf8");
    const statute = readStatute(source, { file });
    expect(statute.units.length).toBeGreaterThan(3);
    const english = !/^language: "?(?!en)/m.test(source.slice(0, 3000));
    if (english) expect(ownershipFaults(source, statute)).toEqual([]);
  });
});
