import type { Entries, Entry } from "./model.ts";

/** What an entry says, wherever it stands. */
function key({ file: _, line: __, inline: ___, ...says }: Entry): string {
  return JSON.stringify(Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keys(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(key));
}

/** The entries that a change adds. */
export function addedEntries(before: Entries, now: Entries): Entries {
  const old = { waivers: keys(before.waivers), corrections: keys(before.corrections) };
  return {
    waivers: now.waivers.filter((w) => !old.waivers.has(key(w))),
    corrections: now.corrections.filter((c) => !old.corrections.has(key(c))),
  };
}

function placed<T extends Entry>(before: readonly T[], now: readonly T[]): T[] {
  return before.map((entry) => now.find((n) => key(n) === key(entry)) ?? { ...entry, inline: false });
}

/** Entries of an older draft, with the lines of the draft as it is now where they still stand in it. */
export function placedNow(before: Entries, now: Entries): Entries {
  return {
    waivers: placed(before.waivers, now.waivers),
    corrections: placed(before.corrections, now.corrections),
  };
}
