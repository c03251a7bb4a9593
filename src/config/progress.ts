import { safe } from "../report/safe.ts";
import { cut } from "../report/wrap.ts";
import { passingLine } from "./output.ts";
import { isTerminal } from "./terminal.ts";

/** Work that is over sooner lets nobody wonder; then a line that changes this often can be read. */
const WONDER = 1000;
const OFTEN = 100;
const WIDTH = 79;

/**
 * Tells on standard error how far long work has come, where somebody looks on. Give it each step's name before the step,
 * and nothing at the end.
 */
export function progress(what: string, steps: number): (name?: string) => void {
  if (!isTerminal(2)) return () => {};
  let done = 0;
  let next = Date.now() + WONDER;
  return (name) => {
    if (name === undefined) {
      passingLine("");
      return;
    }
    done++;
    if (Date.now() < next) return;
    next = Date.now() + OFTEN;
    passingLine(cut(`${what} ${done} of ${steps}: ${safe(name)}`, WIDTH));
  };
}
