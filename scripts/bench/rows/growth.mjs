import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lawcheck, summary, timeProcess } from "../pair.mjs";
import { makeStatute } from "../statute-book.mjs";
import { ms } from "../words.mjs";

const SIZES = [100_000, 1_000_000, 10_000_000];
const SMALL = 3;

/**
 * The slope of the line through the points (log size, log time): 1 where time grows with size. The time of a run over next
 * to nothing, which does not grow, is taken off before.
 */
function exponent(sizes, times) {
  const xs = sizes.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0);
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

function timeOf(bench, size, runs) {
  const file = join(bench.folder, `statute-${size}.md`);
  writeFileSync(file, makeStatute(0, size));
  return summary(Array.from({ length: runs }, () => timeProcess(lawcheck("--fail-on", "none", file)))).median;
}

export const growthRow = {
  id: "growth",
  what: "time on one file from 100 kB to 10 MB: exponent of growth",
  mark: "1.1",
  stretch: "1.02",
  run(bench) {
    const runs = Math.max(SMALL, Math.ceil(bench.runs / 7));
    const start = timeOf(bench, 1_000, runs);
    const times = SIZES.map((size) => timeOf(bench, size, size < 5_000_000 ? runs : SMALL) - start);
    const value = exponent(SIZES, times);
    const whole = times.map((t) => ms(t + start));
    const steps = times.slice(1).map((t, i) => Math.log10(t / times[i]).toFixed(2));
    return {
      value,
      figure: value.toFixed(2),
      detail: `whole process on 100 kB, 1 MB, 10 MB: ${whole.join(", ")}; less the ${ms(start)} of a run over 1 kB; step by step ${steps.join(", ")}`,
    };
  },
};
