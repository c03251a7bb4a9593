// Runs the bundle with the arguments given, then keeps the code that V8 has compiled for it in dist/NAME.
const { writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { compile, forShortRun, run } = require("../bin/load.js");

const [name, ...args] = process.argv.slice(2);
const root = dirname(__dirname);
forShortRun();
const script = compile(undefined);
run(script)
  .main(args, { root })
  .then(() => writeFileSync(join(root, "dist", name), script.createCachedData()));
