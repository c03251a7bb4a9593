import { setFlagsFromString } from "node:v8";

/** V8's own values: how much a function runs before it is optimised, and how it collects garbage. */
const USUAL = ["--interrupt-budget=135168", "--parallel-scavenge"];
/** From so many drafts on, optimised code pays. */
const MANY = 3;

/** Lets V8 optimise as usual in a long run; bin/load.js has put it off, since a short one ends before that pays. */
export function settleIn(drafts: number): void {
  if (drafts >= MANY && process.versions.v8.startsWith("11."))
    for (const flag of USUAL) setFlagsFromString(flag);
}
