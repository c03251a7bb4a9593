import { rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { path } from "./paths.mjs";

/** The library's catalogue: a module without files beside it. */
function catalogueModule(json, nodes) {
  return `const catalogue = JSON.parse(${JSON.stringify(json)});
const nodes = Uint8Array.from(atob("${Buffer.from(nodes.buffer).toString("base64")}"), (c) => c.charCodeAt(0));
catalogue.tree.nodes = new Int32Array(nodes.buffer);
export default catalogue;
`;
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
        'export * from "./src/catalogue/read.ts"; export * from "./src/catalogue/clauses.ts"; export { withTree } from "./src/catalogue/lexicon.ts";',
      resolveDir: path("."),
    },
    outfile: reader,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  const { readCatalogue, readRawCatalogue, readClauses, withTree } = await import(pathToFileURL(reader).href);
  rmSync(reader);
  const { tree, ...catalogue } = withTree(readCatalogue(path("provisions")));
  const { nodes, ...words } = tree;
  const json = JSON.stringify({ ...catalogue, tree: words });
  writeFileSync(path("dist/catalogue.json"), json);
  writeFileSync(path("dist/lexicon.bin"), nodes);
  writeFileSync(path("dist/catalogue.js"), catalogueModule(json, nodes));
  const cases = readRawCatalogue(path("provisions")).elements.map((e) => [e.id, e.cases ?? []]);
  writeFileSync(path("dist/cases.json"), JSON.stringify(Object.fromEntries(cases)));
  writeFileSync(path("dist/clauses.json"), JSON.stringify(readClauses(path("templates/clauses"))));
}
