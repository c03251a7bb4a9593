import { setFlagsFromString } from "node:v8";

/**
 * How much a function runs before it is optimised: by V8's own value, an eighth of this, a thread spends a third of a run over
 * a hundred drafts on optimising, and optimises much of it again when it has seen more. Garbage as V8 usually collects it.
 */
const LONG_RUN = ["--interrupt-budget=1000000", "--parallel-scavenge"];
/** From so many drafts on, optimised code pays. */
const MANY = 3;

/** Lets V8 optimise in a long run; bin/load.js has put it off, since a short one ends before that pays. */
export function settleIn(drafts: number): void {
  if (drafts >= MANY && process.versions.v8.startsWith("11."))
    for (const flag of LONG_RUN) setFlagsFromString(flag);
}
