import { cpus, loadavg, totalmem } from "node:os";

/** On what was measured, and when: a time without these says nothing. */
export function machine() {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: first?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    load: loadavg()[0],
  };
}
