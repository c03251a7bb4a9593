#!/usr/bin/env node
// Starts the program, nothing else.
const { load } = require("./load.js");

load()
  .main(process.argv.slice(2), { root: require("node:path").dirname(__dirname) })
  .then((code) => {
    process.exitCode = code;
  });
