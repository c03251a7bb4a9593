import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { packCatalogue, unpackCatalogue } from "../../src/catalogue/pack.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

it.each(["provisions", "test/catalogues/lighthouses"])("%s is unpacked as it was packed", (dir) => {
  const catalogue = readCatalogue(join(root, dir));
  const json = JSON.stringify(packCatalogue(catalogue));
  const unpacked = unpackCatalogue(JSON.parse(json));
  // the order of keys counts too: hashes are taken of the text
  expect(JSON.stringify(unpacked) === JSON.stringify(catalogue)).toBe(true);
  expect(json.length).toBeLessThan(JSON.stringify(catalogue).length);
});

it("what is equal is the same object again", () => {
  const unpacked = unpackCatalogue(
    JSON.parse(JSON.stringify(packCatalogue(readCatalogue(join(root, "provisions"))))),
  );
  const groups = unpacked.elements.flatMap((e) => e.detection.patterns.map((p) => p.unless));
  expect(new Set(groups).size).toBe(new Set(groups.map((g) => JSON.stringify(g))).size);
});
