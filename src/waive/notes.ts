import type { ResultWarning } from "../report/result.ts";
import type { Correction, Entry, Waiver } from "./model.ts";

/** What is told of entries that do not count, in the words of each case. */
const WORDS = {
  "waiver-expired": (e) => `the waiver of ${e.element} has expired (its last day was ${e.expires})`,
  "waiver-unused": (e) => `the waiver of ${e.element} is not used: there is no gap that it could stand for`,
  "waiver-added": (e) => `this change waives ${e.element}, which does not count yet: ${e.reason}`,
  "correction-stale": (e) =>
    `the correction of ${e.element} is stale: the words that it rests on are no longer there`,
  "correction-unused": (e) =>
    `the correction of ${e.element} is not used: the program says ${e.status} too, or another correction counts`,
  "correction-added": (e) =>
    `this change corrects ${e.element} to ${e.status}, which does not count yet: ${e.reason}`,
} satisfies Readonly<Record<string, (entry: Waiver & Correction) => string>>;

export type NoteCode = keyof typeof WORDS;

/** Something to tell about an entry. */
export interface Note {
  readonly code: NoteCode;
  readonly entry: Entry;
}

export function noteOf(code: NoteCode, entry: Entry): Note {
  return { code, entry };
}

/** Notes that fail the gate where the user is strict. */
const STRICT: ReadonlySet<string> = new Set([
  "waiver-expired",
  "waiver-unused",
  "correction-stale",
  "correction-unused",
  "baseline-new-element",
]);

/** Whether a warning fails a strict gate. */
export function failsStrictly(warning: { readonly code: string }): boolean {
  return STRICT.has(warning.code);
}

/** Whether a warning is about waivers, corrections or the baseline, not about the draft's text. */
export function isRecord(warning: { readonly code: string }): boolean {
  return /^(?:waiver|correction|baseline|config)-/.test(warning.code);
}

/** A note as a warning of the result: at its line in the draft, or with its place in the configuration. */
export function noteWarning({ code, entry }: Note): ResultWarning {
  const words = WORDS[code](entry as Waiver & Correction);
  return entry.inline
    ? { code, message: words, lines: [entry.line, entry.line] }
    : { code, message: `${entry.file}:${entry.line}: ${words}`, lines: null };
}
