import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cannotWrite } from "./write-file.ts";

/** So much is kept before the disk sees any of it: most files are never longer. */
const KEPT = 1 << 20;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A file that grows piece by piece, so that a long one is never held in memory, and stands in its place whole or not at
 * all. What goes wrong is told at the end: until then the run goes on for what else it writes.
 */
export class WholeFile {
  readonly #file: string;
  readonly #draft: string;
  #pieces: string[] = [];
  #length = 0;
  #fd: number | undefined;
  #error: unknown;

  constructor(file: string) {
    this.#file = file;
    this.#draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
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
      renameSync(this.#draft, this.#file);
      this.#settle();
    });
    if (this.#error !== undefined) throw cannotWrite(this.#file, this.#error);
  }

  /** Leaves nothing behind. */
  drop(): void {
    this.#pieces = [];
    if (this.#fd === undefined) return;
    this.#settle();
    rmSync(this.#draft, { force: true });
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
      this.#fd = openSync(this.#draft, "w");
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
