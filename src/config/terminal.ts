import { fstatSync } from "node:fs";
import { type Paint, PLAIN } from "../report/paint.ts";
import { allowColours } from "./output.ts";

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;
/** Longer lines are hard to read, however wide the window. */
const MOST_WIDTH = 100;

/**
 * Whether standard output (1) or error (2) is a terminal. Only a device can be one, and only then is Node's stream asked: it
 * loads slowly.
 */
export function isTerminal(fd: 1 | 2): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false;
    return (fd === 1 ? process.stdout : process.stderr).isTTY === true;
  } catch {
    return false;
  }
}

/** Columns to write in: the terminal's, within reason; 80 where the output goes elsewhere. */
export function outputWidth(): number {
  if (!isTerminal(1)) return USUAL_WIDTH;
  return Math.max(LEAST_WIDTH, Math.min(process.stdout.columns ?? USUAL_WIDTH, MOST_WIDTH));
}

function wantsColour(asked: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (!asked) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return !NO_COLOR && TERM !== "dumb" && isTerminal(1);
}

/** @param asked false where the user said --no-color */
export async function outputPaint(asked: boolean): Promise<Paint> {
  if (!wantsColour(asked)) return PLAIN;
  const { Chalk } = await import("chalk");
  allowColours();
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (t) => chalk.bold(t),
    dim: (t) => chalk.dim(t),
    red: (t) => chalk.red(t),
    yellow: (t) => chalk.yellow(t),
    green: (t) => chalk.green(t),
    cyan: (t) => chalk.cyan(t),
  };
}
