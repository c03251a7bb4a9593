import { rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ascii } from "./ascii.mjs";
import { path } from "./paths.mjs";

/** The library's catalogue: a module without files beside it. */
async function buildCatalogueModule(json, nodes) {
  const numbers = Buffer.from(nodes.buffer).toString("base64");
  await build({
    stdin: {
      contents: `import { unpackCatalogue } from "./src/catalogue/pack.ts";
const packed = JSON.parse(${JSON.stringify(json)});
const bytes = Uint8Array.from(atob("${numbers}"), (c) => c.charCodeAt(0));
packed.tree.nodes = new Int32Array(bytes.buffer);
export default unpackCatalogue(packed);`,
      resolveDir: path("."),
    },
    outfile: path("dist/catalogue.js"),
    bundle: true,
    platform: "neutral",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
}

/**
 * Compiles the shipped catalogue to JSON, and the tree of its terms to the numbers of which it consists: parsing its
 * YAML would take longer than a whole check.
 */
export async function buildCatalogue() {
  const reader = path("dist/.catalogue-reader.mjs");
  await build({
    stdin: {
      contents:
        'export * from "./src/catalogue/read.ts"; export * from "./src/catalogue/clauses.ts"; export { withTree } from "./src/catalogue/lexicon.ts"; export { packCatalogue } from "./src/catalogue/pack.ts";',
      resolveDir: path("."),
    },
    outfile: reader,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  const { packCatalogue, readCatalogue, readRawCatalogue, readClauses, withTree } = await import(
    pathToFileURL(reader).href
  );
  rmSync(reader);
  const { tree, ...catalogue } = packCatalogue(withTree(readCatalogue(path("provisions"))));
  const { nodes, ...words } = tree;
  const json = ascii(JSON.stringify({ ...catalogue, tree: words }));
  writeFileSync(path("dist/catalogue.json"), json);
  writeFileSync(path("dist/lexicon.bin"), nodes);
  await buildCatalogueModule(json, nodes);
  const cases = readRawCatalogue(path("provisions")).elements.map((e) => [e.id, e.cases ?? []]);
  writeFileSync(path("dist/cases.json"), JSON.stringify(Object.fromEntries(cases)));
  writeFileSync(path("dist/clauses.json"), JSON.stringify(readClauses(path("templates/clauses"))));
}
