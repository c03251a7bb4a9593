import { readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { median } from "../pair.mjs";
import { writeStatuteBook } from "../statute-book.mjs";
import { useOf } from "../use.mjs";
import { times } from "../words.mjs";
import { SIZE } from "./one-statute.mjs";

const FEW = 100;
const MANY = 10_000;
/** Runs over the few, of which the middle counts. */
const RUNS = 3;
const COUNT = new Intl.NumberFormat("en").format(MANY);

let measured;

/** The statute book is written once, for both rows, and gone afterwards. */
function measure({ folder }) {
  const free = statfsSync(folder);
  if (free.bavail * free.bsize < 3 * MANY * SIZE) return { skipped: "too little room on the disk" };
  const book = join(folder, "book");
  try {
    writeStatuteBook(book, MANY, SIZE);
    const names = readdirSync(book).sort();
    const run = (files) =>
      useOf(["--format", "ndjson", "--fail-on", "none", ...files], { cwd: book, folder });
    const few = Array.from({ length: RUNS }, () => run(names.slice(0, FEW)));
    const each = (key) => median(few.map((use) => use[key])) / FEW;
    const all = run(names);
    return {
      megabytes: all.megabytes,
      fewMegabytes: median(few.map((use) => use.megabytes)),
      time: { few: each("time"), many: all.time / MANY },
      cpu: { few: each("cpu"), many: all.cpu / MANY },
    };
  } finally {
    rmSync(book, { recursive: true, force: true });
  }
}

/** A row of what is measured once. */
const row = (head, result) => ({
  ...head,
  run: (bench) => {
    measured ??= measure(bench);
    return measured.skipped === undefined ? result(measured) : measured;
  },
});

const each = ({ few, many }) => `${many.toFixed(1)} ms against ${few.toFixed(1)} ms`;

export const bookMemoryRow = row(
  {
    id: "book-memory",
    what: `${COUNT} statutes of 62 kB in one run, all threads: peak memory`,
    mark: "400 MB",
    stretch: "250 MB",
  },
  ({ megabytes, fewMegabytes }) => ({
    value: megabytes,
    figure: `${Math.round(megabytes)} MB`,
    detail: `one run, NDJSON; ${FEW} statutes: ${Math.round(fewMegabytes)} MB`,
  }),
);

export const bookGrowthRow = row(
  {
    id: "book-growth",
    what: `time for each statute, ${COUNT} in one run against ${FEW}`,
    mark: "1.1 ×",
    stretch: "1.0 ×",
  },
  ({ time, cpu }) => ({
    value: time.many / time.few,
    figure: times(time.many / time.few),
    detail: `${each(time)} of ${FEW}; of the processors ${each(cpu)}, ${times(cpu.many / cpu.few)}`,
  }),
);
