import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { cannotWrite } from "./write-file.ts";

/** So much is kept before the disk sees any of it: most files are never longer. */
const KEPT = 1 << 20;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What a result is written over: an ordinary file (or none) is replaced, a device or pipe written to. */
interface Target {
  readonly path: string;
  readonly ordinary: boolean;
  readonly mode: number;
}

const NEW_FILE = 0o666;

function targetOf(file: string): Target {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { path: file, ordinary: true, mode: NEW_FILE };
  if (stat.isDirectory()) throw Object.assign(new Error("a directory"), { code: "EISDIR" });
  // to put a file in the place of a device would take that from the whole machine
  if (!stat.isFile()) return { path: file, ordinary: false, mode: NEW_FILE };
  // what stands where a link leads to is replaced, not the link
  return { path: realpathSync(file), ordinary: true, mode: stat.mode & 0o777 };
}

/** Tells the files of one run apart while they are made. */
let made = 0;

/**
 * A file that grows piece by piece, so that a long one is never held in memory, and stands in its place whole or not at
 * all. What goes wrong is told at the end: until then the run goes on for what else it writes.
 */
export class WholeFile {
  readonly #file: string;
  #path = "";
  /** Where it is made; undefined where what is written stands at once. */
  #draft: string | undefined;
  #pieces: string[] = [];
  #length = 0;
  #fd: number | undefined;
  #error: unknown;

  constructor(file: string) {
    this.#file = file;
  }

  add(text: string): void {
    if (this.#error !== undefined) return;
    this.#pieces.push(text);
    this.#length += text.length;
    if (this.#length >= KEPT) this.#attempt(() => this.#flush());
  }

  /** Puts the file in its place. @throws UserError where it could not be written */
  finish(): void {
    this.#attempt(() => {
      this.#flush();
      closeSync(this.#fd!);
      if (this.#draft !== undefined) renameSync(this.#draft, this.#path);
      this.#settle();
    });
    if (this.#error !== undefined) throw cannotWrite(this.#file, this.#error);
  }

  /** Leaves nothing behind. */
  drop(): void {
    this.#pieces = [];
    if (this.#fd === undefined) return;
    this.#settle();
    if (this.#draft !== undefined) rmSync(this.#draft, { force: true });
  }

  #attempt(write: () => void): void {
    if (this.#error !== undefined) return;
    try {
      write();
    } catch (error) {
      this.#error = error;
      this.drop();
    }
  }

  #flush(): void {
    if (this.#fd === undefined) {
      const { path, ordinary, mode } = targetOf(this.#file);
      this.#path = path;
      // a name of its own: one made of the file's might be too long, or a link that somebody has laid
      const draft = ordinary ? join(dirname(path), `.lawcheck-${process.pid}-${++made}.tmp`) : undefined;
      this.#fd = draft === undefined ? openSync(path, "w") : openSync(draft, "wx", mode);
      this.#draft = draft;
      for (const signal of SIGNALS) process.once(signal, this.#stopped);
    }
    const bytes = Buffer.from(this.#pieces.join(""), "utf8");
    this.#pieces = [];
    this.#length = 0;
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
  }

  #settle(): void {
    this.#fd = undefined;
    for (const signal of SIGNALS) process.off(signal, this.#stopped);
  }

  /** The user ends the run: the beginning of a file is of no use to anybody. */
  readonly #stopped = (signal: NodeJS.Signals): void => {
    this.drop();
    process.kill(process.pid, signal);
  };
}

/** Writes a file whole or not at all. @throws UserError */
export function writeWhole(file: string, text: string): void {
  const whole = new WholeFile(file);
  whole.add(text);
  whole.finish();
}
