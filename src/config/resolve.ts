import { resolve } from "node:path";
import { checkElementRef, checkOff, namesOfCatalogue } from "../catalogue/check-profiles.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Place } from "../catalogue/place.ts";
import { type CatalogueProblem, ConfigError, sortProblems } from "../catalogue/problem.ts";
import { elementsOf, type Selection, selectElements } from "../catalogue/profile.ts";
import { isDay } from "../waive/day.ts";
import type { Correction, Entries, Entry, Severity, Waiver } from "../waive/model.ts";
import type { Files } from "./files.ts";
import type { Config, Written } from "./read-config.ts";
import { type Refuse, readProfile } from "./read-profile.ts";

/** An entry of a configuration and the draft that it is for, as an absolute path; undefined: every draft. */
type ForDraft<T> = { readonly entry: T; readonly draft: string | undefined };

/** What a configuration says once its references lead somewhere. */
export interface Resolved {
  readonly selection: Selection | undefined;
  readonly severity: ReadonlyMap<string, Severity>;
  /** Its waivers and corrections for a draft. */
  readonly entriesFor: (draft: string) => Entries;
  /** Those that are for every draft. */
  readonly shared: readonly Entry[];
}

function checkEntries(list: Place, catalogue: Catalogue): CatalogueProblem[] {
  const names = namesOfCatalogue(catalogue);
  const seen = new Map<string, Place>();
  return list.items().flatMap((item) => {
    const element = item.get("element");
    const expires = item.get("expires");
    const key = `${element.text} ${item.get("draft").text ?? ""}`;
    const first = seen.get(key);
    seen.set(key, first ?? item);
    return [
      ...checkElementRef(element, names),
      ...(first === undefined ? [] : [item.problem("this stands twice", `the first is at ${first.where()}`)]),
      ...(expires.text === undefined || isDay(expires.text)
        ? []
        : [expires.problem(`\`${expires.text}\` is no day of the calendar`)]),
    ];
  });
}

function severities(config: Config, catalogue: Catalogue): Map<string, Severity> {
  const written = Object.entries(config.value.severity ?? {});
  // what is said of an element counts for more than what is said of its group
  const ordered = [
    ...written.filter(([id]) => !id.includes(".")),
    ...written.filter(([id]) => id.includes(".")),
  ];
  return new Map(ordered.flatMap(([id, s]) => elementsOf(catalogue, id).map((e) => [e, s] as const)));
}

function entries<T extends Entry>(
  config: Config,
  list: Place,
  written: readonly Written<T>[] = [],
): ForDraft<T>[] {
  return written.map(({ draft, ...rest }, i) => ({
    draft: draft === undefined ? undefined : resolve(config.dir, draft),
    entry: {
      ...rest,
      file: list.source.file,
      line: list.source.locate([...list.path, i], "value").line,
      inline: false,
    } as unknown as T,
  }));
}

/**
 * Follows what a configuration refers to.
 * @param profile the profile that the command line asks for instead
 * @throws ConfigError with everything that is wrong
 */
export function resolveConfig(
  config: Config,
  catalogue: Catalogue,
  files: Files,
  profile: Selection | undefined,
): Resolved {
  const { root, value } = config;
  const names = namesOfCatalogue(catalogue);
  const problems = [
    ...root
      .get("severity")
      .entries()
      .flatMap((p) => checkElementRef(p, names, "element or group", "key")),
    ...checkOff(root, names),
    ...checkEntries(root.get("waivers"), catalogue),
    ...checkEntries(root.get("corrections"), catalogue),
  ];
  const refuse: Refuse = (message, hint) => {
    throw new ConfigError(sortProblems([...problems, root.get("profile").problem(message, hint)]));
  };
  const chain =
    value.profile === undefined ? [] : readProfile(catalogue, files, value.profile, config.dir, refuse);
  if (problems.length > 0) throw new ConfigError(sortProblems(problems));
  const waivers = entries<Waiver>(config, root.get("waivers"), value.waivers);
  const corrections = entries<Correction>(config, root.get("corrections"), value.corrections);
  const plain = chain.length === 0 && value.off === undefined;
  const own = plain ? undefined : selectElements(catalogue, chain, value.off);
  const pick = <T>(all: readonly ForDraft<T>[], draft: string): T[] =>
    all.filter((e) => e.draft === undefined || e.draft === resolve(draft)).map((e) => e.entry);
  return {
    selection: profile ?? own,
    severity: severities(config, catalogue),
    shared: [...waivers, ...corrections].filter((e) => e.draft === undefined).map((e) => e.entry),
    entriesFor: (draft) => ({
      waivers: pick(waivers, draft),
      corrections: pick(corrections, draft),
    }),
  };
}
