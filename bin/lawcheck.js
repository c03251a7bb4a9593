#!/usr/bin/env node
// Starts the program, nothing else.
const { load } = require("./load.js");

const args = process.argv.slice(2);
load(args)
  .main(args, { root: require("node:path").dirname(__dirname) })
  .then((code) => {
    // everything is written by now; Node's own way out would sweep the heap first
    process.exit(code);
  });
