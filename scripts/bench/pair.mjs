import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { path } from "../paths.mjs";

/** What every row is measured against: Node starting and ending. */
export const NODE_ALONE = ["-e", "0"];

/** The program's arguments to Node. */
export const lawcheck = (...args) => [path("bin/lawcheck.js"), ...args];

/**
 * Milliseconds that a whole Node process takes.
 * @param good exit codes that count as having worked, or "any": linters end with what they found
 */
export function timeProcess(args, { good = [0], cwd } = {}) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    // a linter may have much to say
    maxBuffer: 1 << 28,
    cwd,
  });
  const time = performance.now() - start;
  if (error !== undefined) throw error;
  if (status === null || (good !== "any" && !good.includes(status)))
    throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return time;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Middle and least of several times: the machine's other work only ever makes them longer. */
export function summary(times) {
  return { median: median(times), least: Math.min(...times) };
}

/**
 * Times two things in turn, pair by pair, so that whatever else the machine does meets both.
 * @returns both summaries, and the ratio of their medians and of their least times
 */
export function pairs(runs, first, second) {
  const [a, b] = [[], []];
  first();
  second();
  for (let i = 0; i < runs; i++) {
    a.push(first());
    b.push(second());
  }
  const [one, other] = [summary(a), summary(b)];
  return { one, other, ratio: one.median / other.median, leastRatio: one.least / other.least };
}

/** Pairs of a program run and `node -e 0`. */
export function againstNode(runs, args, options) {
  return pairs(
    runs,
    () => timeProcess(args, options),
    () => timeProcess(NODE_ALONE),
  );
}
