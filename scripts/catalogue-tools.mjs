import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { path } from "./paths.mjs";

const SOURCE = `
export * from "./src/catalogue/read.ts";
export * from "./src/catalogue/clauses.ts";
export { withTree } from "./src/catalogue/lexicon.ts";
export { packCatalogue } from "./src/catalogue/pack.ts";
`;

/** What reads and compiles a catalogue, bundled from the sources for a script. */
export async function catalogueTools() {
  const reader = path(`node_modules/.catalogue-reader-${process.pid}.mjs`);
  await build({
    stdin: { contents: SOURCE, resolveDir: path(".") },
    outfile: reader,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  try {
    return await import(pathToFileURL(reader).href);
  } finally {
    rmSync(reader);
  }
}
