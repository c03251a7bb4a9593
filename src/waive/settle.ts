import { summarise } from "../assess/gate.ts";
import type { ResultEntry, ResultFinding, ResultWarning, StatuteResult } from "../report/result.ts";
import type { Corrected } from "./correct.ts";
import type { Correction, Entry, Settings, Waiver } from "./model.ts";
import { type Note, noteOf, noteWarning } from "./notes.ts";

type Own = ReadonlyMap<string, Pick<ResultFinding, "status" | "reasons">>;

/** A settled result, and the notes that are told with the run because other drafts bear on them. */
export interface Settled {
  readonly result: StatuteResult;
  /** Entries that count for this draft. */
  readonly used: readonly Entry[];
  /** Entries of the configuration for any draft that this one does not use. */
  readonly unused: readonly Note[];
}

function shown(entry: Waiver | Correction): ResultEntry {
  const { reason, by, file, line } = entry;
  return { reason, ...(by !== undefined && { by }), file, line };
}

/** What the program found itself, where corrections changed it; and the correction. */
function marked(f: ResultFinding, own: Own, corrected: Corrected): ResultFinding {
  const before = own.get(f.element);
  const correction = corrected.applied.get(f.element);
  const same = before?.status === f.status && before.reasons.join() === f.reasons.join();
  return {
    ...f,
    ...(before !== undefined && !same && { own: { status: before.status, reasons: before.reasons } }),
    ...(correction && { correction: shown(correction) }),
  };
}

/** The gap with the first waiver for it that has not expired; others are noted. */
function waived(f: ResultFinding, settings: Settings, notes: Note[], used: Entry[]): ResultFinding {
  if (f.status === "present") return f;
  let counts: Waiver | undefined;
  for (const waiver of settings.waivers.filter((w) => w.element === f.element)) {
    if (waiver.expires !== undefined && waiver.expires < settings.date) {
      notes.push(noteOf("waiver-expired", waiver));
      used.push(waiver);
    } else if (counts === undefined) {
      counts = waiver;
      used.push(waiver);
    }
  }
  if (counts === undefined) return f;
  const { law, expires } = counts;
  const waiver = { ...shown(counts), ...(law && { law }), ...(expires && { expires }) };
  return { ...f, waiver };
}

function weighed(f: ResultFinding, settings: Settings): ResultFinding {
  const severity = settings.severity.get(f.element);
  // nothing is grave in what is there
  return severity === undefined || f.status === "present" ? f : { ...f, severity };
}

function settingsAdded({ addedSettings = [] }: Settings): ResultWarning[] {
  if (addedSettings.length === 0) return [];
  const message = `this change alters the configuration (${addedSettings.join(", ")}), which does not count yet`;
  return [{ code: "config-added", message, lines: null }];
}

/**
 * Takes the findings as the settings say: those that are asked of the draft, each with its weight, corrections marked,
 * accepted gaps apart. What is to be told of entries goes before the warnings about the text.
 * @param own what the program found without corrections
 */
export function settle(result: StatuteResult, settings: Settings, own: Own, corrected: Corrected): Settled {
  const { selection, added } = settings;
  const notes: Note[] = [];
  const used: Entry[] = [...corrected.applied.values()];
  const findings = result.findings
    .filter((f) => selection === undefined || selection.elements.has(f.element))
    .map((f) => weighed(waived(marked(f, own, corrected), settings, notes, used), settings));
  const unused = [
    ...corrected.notes,
    ...settings.waivers.filter((w) => !used.includes(w)).map((w) => noteOf("waiver-unused", w)),
  ];
  // an entry for every draft may be of use to another one
  const elsewhere = (n: Note): boolean => settings.shared.includes(n.entry);
  const told = [
    ...added.waivers.map((w) => noteOf("waiver-added", w)),
    ...added.corrections.map((c) => noteOf("correction-added", c)),
    ...notes,
    ...unused.filter((n) => !elsewhere(n)),
  ];
  return {
    used,
    unused: unused.filter(elsewhere),
    result: {
      ...result,
      ...(selection && { profile: { id: selection.id, title: selection.title, off: selection.off } }),
      summary: summarise(findings),
      findings,
      warnings: [...settingsAdded(settings), ...told.map(noteWarning), ...result.warnings],
    },
  };
}
