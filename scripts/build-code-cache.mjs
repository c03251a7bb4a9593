import { execFileSync } from "node:child_process";
import { path } from "./paths.mjs";

/**
 * Runs the program once and keeps the code that V8 compiled on the way. The program is written so that it makes the
 * cache itself when it is told to: only then is the code of a real run in it.
 */
export function buildCodeCache() {
  execFileSync(process.execPath, [path("scripts/make-code-cache.cjs")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
