import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { path } from "../paths.mjs";

/** Runs the program in a folder: milliseconds by the clock and of the processors, and its peak memory in megabytes. */
export function useOf(args, { cwd, folder }) {
  const kept = join(folder, "use.json");
  const preload = ["--require", path("scripts/bench/use-of-process.cjs"), path("bin/lawcheck.js")];
  const start = performance.now();
  const { status, error, stderr } = spawnSync(process.execPath, [...preload, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    cwd,
    env: { ...process.env, LAWCHECK_BENCH_USE: kept },
  });
  const time = performance.now() - start;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`lawcheck ended with ${status}: ${stderr.toString().slice(0, 2000)}`);
  return { time, ...JSON.parse(readFileSync(kept, "utf8")) };
}
