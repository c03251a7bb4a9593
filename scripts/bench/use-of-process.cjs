// Preloaded into a program that is measured: at its end it writes what the whole process, threads and all, has used into the
// file that LAWCHECK_BENCH_USE names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const use = { megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
    writeFileSync(process.env.LAWCHECK_BENCH_USE, JSON.stringify(use));
  });
