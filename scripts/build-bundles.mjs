import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { ascii } from "./ascii.mjs";
import { path } from "./paths.mjs";
import { precompiledValidators } from "./precompile-validators.mjs";
import { plainPrivateNames } from "./private-names.mjs";

const { version } = JSON.parse(readFileSync(path("package.json"), "utf8"));
const common = {
  bundle: true,
  legalComments: "none",
  logLevel: "warning",
  target: "node20",
  define: { LAWCHECK_VERSION: JSON.stringify(version) },
};

/** commander starts programs for subcommands of their own, which lawcheck has none of: the module takes long to load. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ path: name, importer }) =>
      importer.includes("commander") ? { path: name, namespace: "left-out" } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

/**
 * The program as one CommonJS file: that starts quicker than modules do, and V8 can keep its compiled code. What few
 * runs need (yaml, ajv) stands in it behind `import()` and is only compiled when it is called for.
 */
async function buildProgram() {
  await build({
    ...common,
    entryPoints: [path("src/cli.ts")],
    outfile: path("dist/cli.cjs"),
    platform: "node",
    format: "cjs",
    minify: true,
    plugins: [precompiledValidators, withoutChildProcess, plainPrivateNames],
    charset: "ascii",
    // a script that node:vm runs may not import, only require
    supported: { "dynamic-import": false },
  });
  const file = path("dist/cli.cjs");
  writeFileSync(file, ascii(readFileSync(file, "utf8")));
}

/** The library: neither disk nor Node's own modules, so that it runs in a browser too. */
async function buildLibrary() {
  await build({
    ...common,
    entryPoints: [path("src/index.ts")],
    outfile: path("dist/index.js"),
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["default"],
    format: "esm",
  });
}

export async function buildBundles() {
  await Promise.all([buildProgram(), buildLibrary()]);
}
