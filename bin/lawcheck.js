#!/usr/bin/env node
"use strict";
// Starts the program, nothing else. The bundle's compiled code lies beside it; where it was made by another version of
// Node, V8 refuses it and the bundle is compiled as usual.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const root = dirname(__dirname);
const file = join(root, "dist", "cli.cjs");

function codeCache() {
  try {
    return readFileSync(join(root, "dist", "cli.cache"));
  } catch {
    return undefined;
  }
}

const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`, {
  filename: file,
  cachedData: codeCache(),
});
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle, file, dirname(file));
bundle.exports.main(process.argv.slice(2), { root }).then((code) => {
  process.exitCode = code;
});
