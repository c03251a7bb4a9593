import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { errorCode } from "../commands/errors.ts";

/** A file that is larger than may be read. Its size is unknown where its end was never seen. */
export class TooLargeError extends Error {
  readonly size: number | undefined;

  constructor(size: number | undefined, most: number) {
    super(`larger than ${most / 1_000_000} MB`);
    this.size = size;
  }
}

/** Why a file cannot be read as a whole, in words that go on with its name. */
export class UnreadableError extends Error {}

const FIRST_CHUNK = 64 * 1024;
/** A pipe is looked at so often, and so long where nobody has opened its other end. */
const PAUSE = 20;
const LONGEST_WAIT = 2_000;
/** How often a file is read again that changes meanwhile. */
const ATTEMPTS = 3;

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

/** Collects what is read, up to a size. */
class Collected {
  size = 0;
  private readonly chunks: Buffer[] = [];
  private next: Buffer;

  constructor(
    first: number,
    private readonly most: number,
  ) {
    this.next = Buffer.allocUnsafe(first);
  }

  /** Reads once. @returns how much; 0 at the end */
  readFrom(fd: number): number {
    const n = readSync(fd, this.next, 0, this.next.length, null);
    if (n === 0) return 0;
    this.chunks.push(this.next.subarray(0, n));
    this.size += n;
    if (this.size > this.most) throw new TooLargeError(undefined, this.most);
    this.next =
      n < this.next.length ? this.next.subarray(n) : Buffer.allocUnsafe(Math.max(FIRST_CHUNK, this.size));
    return n;
  }

  bytes(): Buffer {
    return this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
  }
}

/** The bytes of an ordinary file as it was at one moment, or undefined where it changed meanwhile. */
function readFile(fd: number, before: Stats, most: number, reading: () => void): Buffer | undefined {
  if (before.size > most) throw new TooLargeError(before.size, most);
  // one byte more tells at once that this was all; what the system makes up on the way has no size
  const collected = new Collected(before.size > 0 ? before.size + 1 : FIRST_CHUNK, most);
  const enough = before.size > 0 ? before.size : Infinity;
  do reading();
  while (collected.readFrom(fd) > 0 && collected.size <= enough);
  if (before.size === 0) return collected.bytes();
  const after = fstatSync(fd);
  const still = before.size === after.size && before.mtimeMs === after.mtimeMs;
  return still && collected.size === before.size ? collected.bytes() : undefined;
}

/** The bytes of a device or pipe up to its end. Where nobody writes into a pipe, that is told rather than waited for. */
function readStream(fd: number, pipe: boolean, most: number): Buffer {
  const collected = new Collected(FIRST_CHUNK, most);
  for (let waited = 0; ; waited += PAUSE) {
    try {
      while (collected.readFrom(fd) > 0);
      if (!pipe || collected.size > 0) return collected.bytes();
      if (waited >= LONGEST_WAIT) throw new UnreadableError("is a pipe into which nobody writes");
    } catch (error) {
      // somebody has the pipe open, and takes time
      if (!pipe || errorCode(error) !== "EAGAIN") throw error;
    }
    pause();
  }
}

/**
 * Reads a file, pipe or device whole, an ordinary file as it was at one moment, and no more than is allowed.
 * @param reading called before each piece is read
 * @throws TooLargeError, UnreadableError, or the system's own error
 */
export function readWhole(path: string, most: number, reading: () => void = () => {}): Buffer {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // a pipe without a writer would keep the program waiting in the call itself
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(fd);
      if (stat.isDirectory()) throw new UnreadableError("is a directory");
      if (!stat.isFile()) return readStream(fd, stat.isFIFO(), most);
      const bytes = readFile(fd, stat, most, reading);
      if (bytes !== undefined) return bytes;
    } finally {
      closeSync(fd);
    }
  }
  throw new UnreadableError("changes while it is read");
}
