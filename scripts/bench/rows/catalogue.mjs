import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { path } from "../../paths.mjs";
import { packages } from "../large-catalogue.mjs";
import { pairs, summary, timeProcess } from "../pair.mjs";
import { ms, times } from "../words.mjs";
import { oneStatute } from "./one-statute.mjs";

/** The packages are made once for both rows. */
let made;

/** How long a check takes in a process that has loaded everything: its first, and the middle of those after it. */
function checkTimes(folder, file) {
  const args = [path("scripts/bench/check-time.mjs"), folder, file];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function measure(bench, kind) {
  made ??= await packages(bench.folder);
  const file = oneStatute(bench);
  const runs = Math.ceil(bench.runs / 3);
  const checks = { large: [], shipped: [] };
  for (let i = 0; i < runs; i++) {
    checks.large.push(checkTimes(made[kind], file));
    checks.shipped.push(checkTimes(made.shipped, file));
  }
  const of = (which, part) => summary(checks[which].map((c) => c[part])).median;
  const run = (folder) => () => timeProcess([join(folder, "bin/lawcheck.js"), "--fail-on", "none", file]);
  const whole = pairs(runs, run(made[kind]), run(made.shipped));
  const later = of("large", "later") / of("shipped", "later");
  return {
    value: later,
    figure: times(later),
    detail:
      `check alone ${ms(of("large", "later"))} against ${ms(of("shipped", "later"))}; a process's first, with the ` +
      `catalogue made ready, ${ms(of("large", "first"))} against ${ms(of("shipped", "first"))}; whole process, loading ` +
      `and all, ${ms(whole.one.median)} against ${ms(whole.other.median)}, ${times(whole.ratio)}`,
  };
}

export const otherWordsRow = {
  id: "catalogue",
  what: "catalogue ten times as large, elements of other fields: time of the check",
  mark: "1.5 ×",
  stretch: "1.2 ×",
  run: (bench) => measure(bench, "other"),
};

export const sameWordsRow = {
  id: "catalogue-same",
  what: "the same elements ten times under other ids, so that all that is found is found ten times",
  run: (bench) => measure(bench, "same"),
};
