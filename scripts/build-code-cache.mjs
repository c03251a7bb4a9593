import { execFileSync } from "node:child_process";
import { path } from "./paths.mjs";

function keepCode(name, ...args) {
  execFileSync(process.execPath, [path("scripts/make-code-cache.cjs"), name, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/**
 * Runs the program and keeps the code that V8 compiled on the way. The program is written so that it makes the cache
 * itself when it is told to: only then is the code of a real run in it.
 */
export function buildCodeCache() {
  keepCode("cli.cache", "--fail-on", "none", path("examples/draft.md"));
  keepCode("help.cache", "--help");
}
