import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lexiconOf, withTree } from "../../src/catalogue/lexicon.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { tokenize } from "../../src/language/tokens.ts";
import type { Hit } from "../../src/lexicon/hits.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const drafts = ["examples/draft.md", "test/catalogues/lighthouses/draft.md"].map((file) =>
  readFileSync(join(root, file), "utf8"),
);

describe("a compiled lexicon", () => {
  it.each(["provisions", "test/catalogues/lighthouses"])("of %s finds what its terms find", (dir) => {
    const catalogue = readCatalogue(join(root, dir));
    const compiled = withTree(catalogue);
    const plain = new Matcher(lexiconOf(catalogue));
    const quick = new Matcher(lexiconOf(compiled), compiled.tree);
    let hits: Hit[] = [];
    for (const paragraph of drafts.flatMap((d) => d.split("\n\n"))) {
      const found = plain.match(tokenize(paragraph)).all;
      expect(quick.match(tokenize(paragraph)).all).toEqual(found);
      hits = hits.concat(found);
    }
    expect(hits.length).toBeGreaterThan(100);
  });
});
