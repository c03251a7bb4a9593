import { bookGrowthRow, bookMemoryRow } from "./rows/book.mjs";
import { otherWordsRow, sameWordsRow } from "./rows/catalogue.mjs";
import { growthRow } from "./rows/growth.mjs";
import { helpRow, versionRow } from "./rows/little.mjs";
import { manyRow } from "./rows/many.mjs";
import { oneStatuteRow } from "./rows/one-statute.mjs";
import { peerRows } from "./rows/peers.mjs";

/**
 * The rows of the benchmark, in the table's order. A row has an id, what it measures, its mark and (if there is one) its
 * stretch, as the table shows them, and `run(bench)`, which may be asynchronous and gives `{ value, figure, detail }`, or
 * `{ skipped: "why" }`. `bench` holds `runs` (how many pairs), `folder` (temporary, removed at the end), `install`
 * (whether peers may be installed).
 */
export const ROWS = [
  oneStatuteRow,
  versionRow,
  helpRow,
  manyRow,
  bookMemoryRow,
  bookGrowthRow,
  growthRow,
  otherWordsRow,
  sameWordsRow,
  ...peerRows,
];
