import type { ResultWarning } from "../report/result.ts";
import type { Entry } from "./model.ts";
import { type Note, noteWarning } from "./notes.ts";
import type { Settled } from "./settle.ts";

/** Entries that stand for every draft of a run: one that no draft uses is told when all have been judged. */
export class RunEntries {
  readonly #used = new Set<Entry>();
  readonly #notes = new Map<Entry, Note>();

  add(settled: Pick<Settled, "used" | "unused">): void {
    for (const entry of settled.used) this.#used.add(entry);
    for (const note of settled.unused) this.#notes.set(note.entry, note);
  }

  unused(): ResultWarning[] {
    return [...this.#notes.values()].filter((n) => !this.#used.has(n.entry)).map(noteWarning);
  }
}
