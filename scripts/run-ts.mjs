// Runs a TypeScript entry of this project: bundled in memory first, so that no loader is needed at run time.
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const [entry, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(root, "node_modules/.run-"));
const outfile = join(folder, "main.mjs");
try {
  await build({
    entryPoints: [resolve(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    sourcemap: "inline",
    logLevel: "error",
  });
  process.argv = [process.argv[0], resolve(root, entry), ...args];
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
