// Loads the bundled program together with the code that V8 compiled for it when the package was built. Where that was
// made by another version of Node, V8 refuses it and the bundle is compiled as usual.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// One draft is judged before optimised code pays: without the first flag V8 spends as long on optimising as the program
// runs. The second compiles regular expressions once instead of twice, the third spares threads for a small heap. A run
// over many drafts sets them back (src/config/engine.ts). Code caches hold the flags, so they come before all else.
// Measured for the V8 of Node 20 only.
const SHORT_RUN = ["--interrupt-budget=4000000", "--no-regexp-tier-up", "--no-parallel-scavenge"];
function forShortRun() {
  if (process.versions.v8.startsWith("11.")) for (const flag of SHORT_RUN) setFlagsFromString(flag);
}

const dist = join(dirname(__dirname), "dist");
const file = join(dist, "cli.cjs");

/** Versions and help need little of the program: a small cache is read in less time. */
const LITTLE = new Set(["--version", "-V", "--help", "-h"]);

function cachedCode(args) {
  const name = args.length === 1 && LITTLE.has(args[0]) ? "help.cache" : "cli.cache";
  try {
    return readFileSync(join(dist, name));
  } catch {
    return undefined;
  }
}

/** The bundle compiled as Node compiles a CommonJS module. */
function compile(cachedData) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  return new Script(source, { filename: file, cachedData });
}

function run(script) {
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, file, dist);
  return bundle.exports;
}

exports.load = (args) => {
  forShortRun();
  return run(compile(cachedCode(args)));
};
/** For a thread of a long run: flags hold for all threads. The code cache, which holds other flags, is of no use to it. */
exports.loadThread = () => run(compile(undefined));
exports.forShortRun = forShortRun;
exports.compile = compile;
exports.run = run;
