import { writeSync } from "node:fs";
import { errorCode, UserError } from "../commands/errors.ts";
import { safe } from "../report/safe.ts";

/**
 * Standard output and error, written straight to their descriptors: Node's streams would take longer to load than a
 * small draft to judge. A reader that has seen enough (`| head`) is no mistake: what follows is dropped and the verdict
 * still comes out as exit code.
 */
const closed = new Set<number>();

/** Writes as much as the reader takes now, and gives what is left. */
function writeSome(fd: number, bytes: Buffer): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if (errorCode(error) === "EAGAIN") return rest;
    if (errorCode(error) === "ENOSPC") throw new UserError("the result cannot be written: the disk is full");
    if (errorCode(error) !== "EPIPE") throw error;
    closed.add(fd);
  }
  return Buffer.alloc(0);
}

/**
 * The last guard before a terminal: whatever a format has overlooked, no character gets through that would act there,
 * but for the colours that the program itself sets.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const ACTING = /[\0-\b\v\f\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that are let through
const COLOUR = /^\x1b\[\d{1,2}m/;
let coloured = false;

/** The program sets colours itself from now on. */
export function allowColours(): void {
  coloured = true;
}

function guarded(text: string): string {
  return text.replace(ACTING, (c, at: number) =>
    coloured && c === "\x1b" && COLOUR.test(text.slice(at, at + 5)) ? c : safe(c),
  );
}

/** For a pipe that does not wait for its reader. */
const PAUSE = 5;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE));

/** Writes to standard output, and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (closed.has(1) || text === "") return;
  let rest = writeSome(1, Buffer.from(guarded(text), "utf8"));
  while (rest.length > 0) {
    await pause();
    rest = writeSome(1, rest);
  }
}

/** Whether anybody still reads standard output. */
export function hasReader(): boolean {
  return !closed.has(1);
}

/** Goes back to the line's beginning and empties it. */
const CLEAR = "\r\u001b[K";
let passing = false;

/** Shows a line on standard error that goes when something else comes; "" takes it away. Only for a terminal. */
export function passingLine(text: string): void {
  if (closed.has(2) || (text === "" && !passing)) return;
  writeSome(2, Buffer.from(CLEAR + text, "utf8"));
  passing = text !== "";
}

/** Tells something about the run, apart from its result. */
export function tell(text: string): void {
  passingLine("");
  if (!closed.has(2)) writeSome(2, Buffer.from(`${guarded(text)}\n`, "utf8"));
}
