// Loads the bundled program together with the code that V8 compiled for it when the package was built. Where that was
// made by another version of Node, V8 refuses it and the bundle is compiled as usual.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// One draft is judged before optimised code pays: without this V8 spends as long on optimising as the program runs. A
// run over many drafts sets it back (src/config/engine.ts). Code caches hold the flags, so it comes before all else.
// Measured for the V8 of Node 20 only.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=4000000");

const dist = join(dirname(__dirname), "dist");
const file = join(dist, "cli.cjs");

function cachedCode() {
  try {
    return readFileSync(join(dist, "cli.cache"));
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

exports.load = () => run(compile(cachedCode()));
exports.compile = compile;
exports.run = run;
