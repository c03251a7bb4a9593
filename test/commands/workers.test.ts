import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DraftReport } from "../../src/commands/draft-report.ts";
import { inOrder } from "../../src/commands/in-order.ts";
import { startWorkers } from "../../src/commands/workers.ts";

/** Threads that fail: a script stands in for the one that judges. */
const GOOD = (task: string): string =>
  `parentPort.postMessage({ task, report: { errors: [], judged: ${task} } })`;
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lawcheck-workers-"));
  mkdirSync(join(root, "bin"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function reports(onTask: string, before = ""): Promise<readonly DraftReport[]> {
  writeFileSync(
    join(root, "bin/worker.js"),
    `const { parentPort } = require("node:worker_threads"); ${before}
parentPort.on("message", (task) => { ${onTask} });
parentPort.postMessage("ready");`,
  );
  const order = { files: [], options: {}, place: { root }, law: undefined, withText: false };
  const { hands, stop } = startWorkers(2, order, (task) => `draft ${task}`);
  // this thread waits until the others have begun
  await Promise.all(hands);
  const here = async (): Promise<DraftReport> => ({ judged: undefined, errors: [] });
  const all: DraftReport[] = [];
  for await (const report of inOrder(30, hands, here)) all.push(report);
  stop();
  return all;
}

it("a thread that ends costs the draft that it was at, which is told, and no other", async () => {
  const all = await reports(`if (task === 1) process.exit(3); ${GOOD("task")};`);
  const errors = all.flatMap((r) => r.errors);
  expect(errors).toEqual([
    { file: "draft 1", message: "could not be judged: the thread that judged it ended (it stopped)" },
  ]);
  expect(all.length).toBe(30);
});

it("so does one that has too little memory, and says so", async () => {
  // as Node ends a thread that has filled its heap
  const full = `Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" })`;
  const all = await reports(`if (task === 1) throw ${full}; ${GOOD("task")};`);
  expect(all.flatMap((r) => r.errors)).toEqual([
    { file: "draft 1", message: expect.stringContaining("more memory than a thread may have") },
  ]);
});

it("threads that cannot begin are done without", async () => {
  const all = await reports("", `throw new Error("no catalogue");`);
  expect(all.flatMap((r) => r.errors)).toEqual([]);
  expect(all.length).toBe(30);
});
