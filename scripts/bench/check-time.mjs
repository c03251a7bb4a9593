// check-time.mjs PACKAGE FILE: prints how long a check takes in this process, the first and the middle of those after it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { median } from "./pair.mjs";

const [folder, file] = process.argv.slice(2);
const LATER = 15;
const load = (name) => import(pathToFileURL(join(folder, "dist", name)).href);
const [{ check }, { default: catalogue }] = await Promise.all([load("index.js"), load("catalogue.js")]);
const text = readFileSync(file, "utf8");

function once() {
  const start = performance.now();
  check(text, { catalogue });
  return performance.now() - start;
}
const first = once();
const later = Array.from({ length: LATER }, once);
process.stdout.write(JSON.stringify({ first, later: median(later) }));
