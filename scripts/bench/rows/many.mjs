import { rmSync } from "node:fs";
import { join } from "node:path";
import { lawcheck, pairs, timeProcess } from "../pair.mjs";
import { NOT_INSTALLED, PEERS, peerRun, peersReady } from "../peers.mjs";
import { writeStatuteBook } from "../statute-book.mjs";
import { pairResult } from "../words.mjs";
import { SIZE } from "./one-statute.mjs";

const COUNT = 100;
/** Each run takes seconds: so many pairs show it. */
const MOST_RUNS = 5;

export const manyRow = {
  id: "many",
  what: `${COUNT} statutes of 62 kB in one run, against markdownlint-cli2 on the same files`,
  mark: "0.6 ×",
  stretch: "0.4 ×",
  run({ runs, folder, install }) {
    if (!peersReady(install)) return { skipped: NOT_INSTALLED };
    const files = writeStatuteBook(join(folder, "many"), COUNT, SIZE);
    const { args, options } = peerRun(
      PEERS.find((p) => p.name === "markdownlint-cli2"),
      ...files,
    );
    const result = pairs(
      Math.min(runs, MOST_RUNS),
      () => timeProcess(lawcheck("--format", "ndjson", "--fail-on", "none", ...files)),
      () => timeProcess(args, options),
    );
    rmSync(join(folder, "many"), { recursive: true });
    return pairResult(result, "markdownlint-cli2");
  },
};
