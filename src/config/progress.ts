import { fstatSync, writeSync } from "node:fs";
import { safe } from "../report/safe.ts";
import { cut } from "../report/wrap.ts";

/** Fewer steps are over before anybody wonders. */
const MANY = 4;
const WIDTH = 79;
const CLEAR = "\r\u001b[K";

/** Whether standard error is a terminal. Only a device can be one. */
function onTerminal(): boolean {
  try {
    return fstatSync(2).isCharacterDevice() && process.stderr.isTTY === true;
  } catch {
    return false;
  }
}

/**
 * Tells on standard error how far long work has come, where somebody looks on. Give it each step's name before the step,
 * and nothing at the end.
 */
export function progress(what: string, steps: number): (name?: string) => void {
  if (steps < MANY || !onTerminal()) return () => {};
  let done = 0;
  return (name) => {
    const line = name === undefined ? "" : cut(`${what} ${++done} of ${steps}: ${safe(name)}`, WIDTH);
    try {
      writeSync(2, CLEAR + line);
    } catch {
      // nobody looks on any more
    }
  };
}
