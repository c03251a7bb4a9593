import type { Catalogue } from "../catalogue/model.ts";
import type { Selection } from "../catalogue/profile.ts";
import { DISK, type Files } from "../config/files.ts";
import type { Config } from "../config/read-config.ts";
import type { Resolved } from "../config/resolve.ts";
import type { Source } from "../judge.ts";
import { addedEntries, placedNow } from "../waive/added.ts";
import { InlineError, inlineEntries } from "../waive/check-inline.ts";
import { type Entries, NO_ENTRIES, type Settings } from "../waive/model.ts";

/** What settings are made for. */
export interface Judgement {
  readonly catalogue: Catalogue;
  readonly files: Files;
  /** The profile that the command line asks for. */
  readonly asked: Selection | undefined;
  readonly date: string;
  readonly several: boolean;
}

/** Where they come from. */
interface Origin {
  /** The configuration that counts. */
  readonly config: Config | undefined;
  /** The configuration as the change makes it, where an older one counts. */
  readonly now: Config | undefined;
  readonly inline: boolean;
  /** The drafts as they were, where what they said then counts. */
  readonly oldSource: ((file: string) => Source | undefined) | undefined;
}

function joined(all: readonly Entries[]): Entries {
  return {
    waivers: [...new Set(all.flatMap((e) => e.waivers))],
    corrections: [...new Set(all.flatMap((e) => e.corrections))],
  };
}

async function resolved(
  config: Config | undefined,
  j: Judgement,
  files: Files,
): Promise<Resolved | undefined> {
  if (config === undefined) return undefined;
  return (await import("../config/resolve.ts")).resolveConfig(config, j.catalogue, files, j.asked);
}

/** The names of the settings, entries apart, that two configurations do not share. */
function changedSettings(before: Config | undefined, now: Config | undefined): string[] {
  const [a, b] = [before?.value ?? {}, now?.value ?? {}] as Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  return [...names].filter(
    (n) => n !== "waivers" && n !== "corrections" && JSON.stringify(a![n]) !== JSON.stringify(b![n]),
  );
}

/** What the draft said in the revision. Mistakes that it held then are nobody's now. */
function oldInline(source: Source | undefined, catalogue: Catalogue): Entries {
  if (source === undefined) return NO_ENTRIES;
  try {
    return inlineEntries(source, catalogue);
  } catch (error) {
    if (error instanceof InlineError) return NO_ENTRIES;
    throw error;
  }
}

/** Makes the settings of each draft. With an older revision its entries count, and those of today are listed as added. */
export async function settingsMaker(
  j: Judgement,
  origin: Origin,
): Promise<(sources: readonly Source[]) => Settings> {
  const { config, now, inline, oldSource } = origin;
  const counts = await resolved(config, j, j.files);
  const today = oldSource === undefined ? undefined : await resolved(now, j, DISK);
  const addedSettings = oldSource === undefined ? [] : changedSettings(config, now);
  const configured = (from: Resolved | undefined, sources: readonly Source[]): Entries =>
    joined(from === undefined ? [] : sources.map((s) => from.entriesFor(s.file)));
  return (sources) => {
    const written = inline ? joined(sources.map((s) => inlineEntries(s, j.catalogue))) : NO_ENTRIES;
    const base = {
      selection: counts === undefined ? j.asked : counts.selection,
      severity: counts?.severity ?? new Map(),
      date: j.date,
      shared: j.several ? (counts?.shared ?? []) : [],
    };
    const old = configured(counts, sources);
    if (oldSource === undefined) return { ...base, ...joined([old, written]), added: NO_ENTRIES };
    const before = inline
      ? joined(sources.map((s) => oldInline(oldSource(s.file), j.catalogue)))
      : NO_ENTRIES;
    const added = joined([addedEntries(old, configured(today, sources)), addedEntries(before, written)]);
    return { ...base, ...joined([old, placedNow(before, written)]), added, addedSettings };
  };
}
