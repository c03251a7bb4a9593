import { writeFileSync } from "node:fs";
import { buildCatalogueModule } from "./catalogue-module.mjs";
import { catalogueTools } from "./catalogue-tools.mjs";
import { packed } from "./packed-catalogue.mjs";
import { path } from "./paths.mjs";

/**
 * Compiles the shipped catalogue to JSON, and the tree of its terms to the numbers of which it consists: parsing its
 * YAML would take longer than a whole check.
 */
export async function buildCatalogue() {
  const tools = await catalogueTools();
  const { readCatalogue, readRawCatalogue, readClauses } = tools;
  const catalogue = packed(tools, readCatalogue(path("provisions")));
  writeFileSync(path("dist/catalogue.json"), catalogue.json);
  writeFileSync(path("dist/lexicon.bin"), catalogue.nodes);
  await buildCatalogueModule(catalogue, path("dist/catalogue.js"));
  const cases = readRawCatalogue(path("provisions")).elements.map((e) => [e.id, e.cases ?? []]);
  writeFileSync(path("dist/cases.json"), JSON.stringify(Object.fromEntries(cases)));
  writeFileSync(path("dist/clauses.json"), JSON.stringify(readClauses(path("templates/clauses"))));
}
