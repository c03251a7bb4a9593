import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { againstNode, lawcheck } from "../pair.mjs";
import { makeStatute } from "../statute-book.mjs";
import { pairResult } from "../words.mjs";

export const SIZE = 62_000;

/** The statute of 62 kB that several rows read: made of invented ones, kept only as long as the benchmark runs. */
export function oneStatute({ folder }) {
  const file = join(folder, "statute.md");
  writeFileSync(file, makeStatute(0, SIZE));
  return file;
}

export const oneStatuteRow = {
  id: "statute",
  what: "one statute of 62 kB, whole process, against `node -e 0`",
  mark: "3.0 ×",
  stretch: "2.3 ×",
  run: (bench) =>
    pairResult(againstNode(bench.runs, lawcheck("--fail-on", "none", oneStatute(bench))), "`node -e 0`"),
};
