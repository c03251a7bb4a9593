import { setFlagsFromString } from "node:v8";

/** V8's own value: how much a function runs before it is optimised. */
const USUAL_BUDGET = 135_168;
/** From so many drafts on, optimised code pays. */
const MANY = 3;

/** Lets V8 optimise as usual in a long run; bin/load.js has put it off, since a short one ends before that pays. */
export function settleIn(drafts: number): void {
  if (drafts >= MANY && process.versions.v8.startsWith("11."))
    setFlagsFromString(`--interrupt-budget=${USUAL_BUDGET}`);
}
