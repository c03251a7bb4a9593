/**
 * `npm run fuzz`: the properties of test/property on many more drafts than `npm test` takes, on two workers.
 * `--seed N`, `--only WORDS` (properties whose name holds them), `--part N` (an Nth of the drafts), `--write` (the figures into
 * docs/testing.md, of a whole run only).
 */
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { PROPERTIES } from "../test/property/properties.ts";
import type { Property } from "../test/property/property.ts";
import { type Outcome, tryProperty } from "../test/property/run.ts";
import { World } from "../test/property/world.ts";
import { type FuzzFigures, figuresText, writeFigures } from "./fuzz-figures.ts";

const DRAFTS: Readonly<Record<Property["kind"], number>> = {
  "any-draft": 100_000,
  "same-result": 10_000,
  "user-files": 10_000,
};
const WORKERS = 2;
/** A worker takes so many drafts of one property at a time. */
const CHUNK = 500;

interface Chunk {
  readonly property: number;
  readonly runs: number;
  readonly seed: number;
}

interface Done extends Outcome {
  readonly chunk: Chunk;
  readonly drafts: number;
  readonly rich: number;
  readonly present: readonly string[];
  readonly elements: number;
}

async function work(): Promise<void> {
  const world = await World.make();
  parentPort!.on("message", (chunk: Chunk | null) => {
    if (chunk === null) return parentPort!.close();
    const outcome = tryProperty(PROPERTIES[chunk.property]!, world, chunk.runs, chunk.seed);
    const { drafts, rich, present } = world;
    const elements = world.parts.catalogue.elements.length;
    parentPort!.postMessage({ ...outcome, chunk, drafts, rich, present: [...present], elements });
  });
  parentPort!.postMessage(null);
}

function chunksOf(seed: number, part: number, only: string): Chunk[] {
  return PROPERTIES.flatMap(({ name, kind }, property) => {
    if (!name.includes(only)) return [];
    const runs = Math.ceil(DRAFTS[kind] / part);
    return Array.from({ length: Math.ceil(runs / CHUNK) }, (_, i) => ({
      property,
      runs: Math.min(CHUNK, runs - i * CHUNK),
      seed: seed + i * PROPERTIES.length + property,
    }));
  });
}

/** Hands out the chunks; gives what came of each, and what the drafts of each worker were like at the end. */
async function runAll(chunks: Chunk[]): Promise<{ done: Done[]; last: Done[] }> {
  const left = [...chunks];
  const done: Done[] = [];
  const last: Done[] = [];
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: "fuzz" });
      let latest: Done | undefined;
      worker.on("message", (outcome: Done | null) => {
        if (outcome !== null) {
          latest = outcome;
          done.push(outcome);
          const share = `${done.length} of ${chunks.length}`;
          if (process.stderr.isTTY) process.stderr.write(`\r${share} `);
        }
        worker.postMessage(left.shift() ?? null);
      });
      worker.on("error", reject);
      worker.on("exit", () => {
        if (latest !== undefined) last.push(latest);
        resolve();
      });
    });
  await Promise.all(Array.from({ length: WORKERS }, run));
  return { done, last };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000_007) },
      only: { type: "string", default: "" },
      part: { type: "string", default: "1" },
      write: { type: "boolean", default: false },
    },
  });
  const seed = Number(values.seed);
  const part = Math.max(1, Number(values.part));
  const start = performance.now();
  const { done, last } = await runAll(chunksOf(seed, part, values.only));
  const sum = (all: readonly Done[], of: (d: Done) => number): number => all.reduce((n, d) => n + of(d), 0);
  const figures: FuzzFigures = {
    date: new Date().toISOString().slice(0, 10),
    seed,
    minutes: (performance.now() - start) / 60_000,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? "unknown",
    node: process.version,
    drafts: sum(last, (d) => d.drafts),
    rich: sum(last, (d) => d.rich),
    present: new Set(last.flatMap((d) => d.present)).size,
    elements: Math.max(0, ...last.map((d) => d.elements)),
    properties: PROPERTIES.map(({ name }, i) => {
      const own = done.filter((d) => d.chunk.property === i);
      return { name, tried: sum(own, (d) => d.tried), failures: own.filter((d) => d.failure).length };
    }).filter((p) => p.tried > 0),
  };
  for (const { failure } of done) {
    if (failure === undefined) continue;
    console.log(`FAILED (seed ${failure.seed}): ${failure.property}\n${failure.fault}\n\n${failure.draft}\n`);
    process.exitCode = 1;
  }
  console.log(figuresText(figures));
  if (values.write && part === 1 && values.only === "") writeFigures(figures);
  else if (values.write) console.log("not written: these are figures of a part of the run only");
}

if (isMainThread) await main();
else if (workerData === "fuzz") await work();
