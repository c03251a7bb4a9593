import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { path } from "./paths.mjs";

/** Compiles the shipped catalogue to JSON: parsing its YAML would take longer than a whole check. */
export async function buildCatalogue() {
  const reader = path("node_modules", ".cache-lawcheck-catalogue.mjs");
  await build({
    stdin: {
      contents:
        'export * from "./src/catalogue/read.ts"; export * from "./src/catalogue/clauses.ts"; export { compileConcepts } from "./src/lexicon/matcher.ts";',
      resolveDir: path("."),
    },
    outfile: reader,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  const { readCatalogue, readRawCatalogue, readClauses, compileConcepts } = await import(
    pathToFileURL(reader).href
  );
  const catalogue = readCatalogue(path("provisions"));
  const json = JSON.stringify({ ...catalogue, concepts: compileConcepts(catalogue.concepts) });
  writeFileSync(path("dist/catalogue.json"), json);
  writeFileSync(path("dist/catalogue.js"), `export default JSON.parse(${JSON.stringify(json)});\n`);
  const cases = readRawCatalogue(path("provisions")).elements.map((e) => [e.id, e.cases ?? []]);
  writeFileSync(path("dist/cases.json"), JSON.stringify(Object.fromEntries(cases)));
  writeFileSync(path("dist/clauses.json"), JSON.stringify(readClauses(path("templates/clauses"))));
}
