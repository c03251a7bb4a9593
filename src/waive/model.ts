import type { Selection } from "../catalogue/profile.ts";

/** How grave a gap is. Only errors fail the gate. */
export type Severity = "error" | "warning" | "note";

/** What somebody has written about one element, in a configuration or in the draft itself. */
export interface Entry {
  readonly element: string;
  /** Why, as a lawyer would write it. */
  readonly reason: string;
  /** The office that decided. */
  readonly by?: string;
  /** Where it stands: the configuration or the draft, and the line. */
  readonly file: string;
  readonly line: number;
  /** It stands in the draft. */
  readonly inline: boolean;
}

/** A gap that is accepted. */
export interface Waiver extends Entry {
  /** Where else the law covers it. */
  readonly law?: string;
  /** The last day on which it counts: YYYY-MM-DD. */
  readonly expires?: string;
}

/** A finding of the program that a person overrules. */
export interface Correction extends Entry {
  readonly status: "present" | "missing";
  /** Words of the draft that it rests on; it is stale when they are gone. */
  readonly words?: string;
  /** The citation of the unit that holds them. */
  readonly at?: string;
}

/** Entries of one draft or configuration. */
export interface Entries {
  readonly waivers: readonly Waiver[];
  readonly corrections: readonly Correction[];
}

export const NO_ENTRIES: Entries = { waivers: [], corrections: [] };

/** How the findings of one draft are to be taken. All of it is data, the date too. */
export interface Settings extends Entries {
  /** The elements that are asked of the draft; undefined: all. */
  readonly selection: Selection | undefined;
  readonly severity: ReadonlyMap<string, Severity>;
  /** The day on which waivers are tried: YYYY-MM-DD. */
  readonly date: string;
  /** Entries that stand for other drafts of the run too: whether they are used is told at its end. */
  readonly shared: readonly Entry[];
  /** Entries that a change adds: they are listed and do not count. */
  readonly added: Entries;
  /** Other settings that a change makes: they are named and do not count. */
  readonly addedSettings?: readonly string[];
}
