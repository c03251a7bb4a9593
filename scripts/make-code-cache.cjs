// Runs the bundle on a draft, then keeps the code that V8 has compiled for it: dist/cli.cache.
const { existsSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { compile, run } = require("../bin/load.js");

const root = dirname(__dirname);
const script = compile(undefined);
const { main } = run(script);
const draft = join(root, "examples", "draft.md");
const args = existsSync(draft) ? ["--fail-on", "none", draft] : ["--help"];
main(args, { root }).then(() => {
  writeFileSync(join(root, "dist", "cli.cache"), script.createCachedData());
});
