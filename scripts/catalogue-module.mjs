import { build } from "esbuild";
import { path } from "./paths.mjs";

/** The library's catalogue: a module without files beside it. */
export async function buildCatalogueModule({ json, nodes }, outfile) {
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
    outfile,
    bundle: true,
    platform: "neutral",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
}
