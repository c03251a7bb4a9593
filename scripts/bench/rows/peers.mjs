import { lawcheck, pairs, timeProcess } from "../pair.mjs";
import { NOT_INSTALLED, PEERS, peerRun, peersReady } from "../peers.mjs";
import { pairResult } from "../words.mjs";
import { oneStatute } from "./one-statute.mjs";

/** Some take seconds: so many pairs show it. */
const MOST_RUNS = 7;

/** One row for each peer: lawcheck against it, on the same file. */
export const peerRows = PEERS.map((peer) => ({
  id: peer.name,
  what: `one statute of 62 kB, whole process, against ${peer.name} on the same file`,
  run(bench) {
    if (!peersReady(bench.install)) return { skipped: NOT_INSTALLED };
    const file = oneStatute(bench);
    const { args, options } = peerRun(peer, file);
    return pairResult(
      pairs(
        Math.min(bench.runs, MOST_RUNS),
        () => timeProcess(lawcheck("--fail-on", "none", file)),
        () => timeProcess(args, options),
      ),
      peer.name,
    );
  },
}));
