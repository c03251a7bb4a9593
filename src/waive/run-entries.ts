import type { ResultWarning } from "../report/result.ts";
import type { Entry } from "./model.ts";
import { type Note, noteWarning } from "./notes.ts";
import type { Settled } from "./settle.ts";

/** An entry by its place: those of one draft and of another are the same one, though a worker thread read them. */
function keyOf(entry: Entry): string {
  return [entry.file, entry.line, entry.element, "status" in entry].join("\n");
}

/** Entries that stand for every draft of a run: one that no draft uses is told when all have been judged. */
export class RunEntries {
  readonly #used = new Set<string>();
  readonly #notes = new Map<string, Note>();

  add(settled: Pick<Settled, "used" | "unused">): void {
    for (const entry of settled.used) this.#used.add(keyOf(entry));
    for (const note of settled.unused) this.#notes.set(keyOf(note.entry), note);
  }

  unused(): ResultWarning[] {
    return [...this.#notes.values()].filter((n) => !this.#used.has(keyOf(n.entry))).map(noteWarning);
  }
}
