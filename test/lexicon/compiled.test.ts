import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { tokenize } from "../../src/language/tokens.ts";
import { compileConcepts, type Hit, Matcher } from "../../src/lexicon/matcher.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const drafts = ["examples/draft.md", "test/catalogues/lighthouses/draft.md"].map((file) =>
  readFileSync(join(root, file), "utf8"),
);

describe("a compiled lexicon", () => {
  it.each(["provisions", "test/catalogues/lighthouses"])("of %s finds what its terms find", (dir) => {
    const { concepts } = readCatalogue(join(root, dir));
    const compiled = JSON.parse(JSON.stringify(compileConcepts(concepts)));
    const [plain, quick] = [new Matcher(concepts), new Matcher(compiled)];
    let hits: Hit[] = [];
    for (const paragraph of drafts.flatMap((d) => d.split("\n\n"))) {
      const found = plain.match(tokenize(paragraph));
      expect(quick.match(tokenize(paragraph))).toEqual(found);
      hits = hits.concat(found);
    }
    expect(hits.length).toBeGreaterThan(100);
  });
});
