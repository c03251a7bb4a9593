import { dirname, resolve } from "node:path";
import { checkProfileRefs, namesOfCatalogue } from "../catalogue/check-profiles.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { ConfigError, sortProblems } from "../catalogue/problem.ts";
import type { RawProfile } from "../catalogue/profile.ts";
import { didYouMean } from "../catalogue/suggest.ts";
import type { Files } from "./files.ts";
import { readShaped } from "./read-config.ts";

/** Tells where a profile was named that cannot be used. Throws. */
export type Refuse = (message: string, hint?: string) => never;

/** Whether a profile is a file of the user's own, not the name of one of the catalogue's. */
function isPath(name: string): boolean {
  return /[/\\]|\.ya?ml$/.test(name);
}

function named(catalogue: Catalogue, name: string, refuse: Refuse): RawProfile {
  const known = catalogue.profiles.map((p) => p.id);
  const found = catalogue.profiles.find((p) => p.id === name);
  if (found !== undefined) return found;
  const all = known.length === 0 ? "the catalogue has none" : `expected ${known.join(", ")}, or a file`;
  return refuse(`unknown profile \`${name}\`, ${all}`, didYouMean(name, known));
}

/**
 * The profile of a name, with those that it extends before it. The catalogue's own have been checked with it.
 * @throws ConfigError for a mistake in a file of the user's own
 */
export function readProfile(
  catalogue: Catalogue,
  files: Files,
  name: string,
  dir: string,
  refuse: Refuse,
  seen: readonly string[] = [],
): RawProfile[] {
  if (!isPath(name)) {
    const profile = named(catalogue, name, refuse);
    return profile.extends === undefined
      ? [profile]
      : [...readProfile(catalogue, files, profile.extends, dir, refuse), profile];
  }
  const path = resolve(dir, name);
  if (seen.includes(path)) return refuse("a profile that extends itself");
  let bytes: Buffer | undefined;
  try {
    bytes = files.read(path);
  } catch (error) {
    return refuse(`profile \`${name}\` cannot be read (${(error as Error).message})`);
  }
  if (bytes === undefined)
    return refuse(`profile \`${name}\`: no such file`, `looked for ${files.name(path)}`);
  const root = readShaped("profile", files.name(path), bytes);
  const problems = checkProfileRefs(root, namesOfCatalogue(catalogue));
  if (problems.length > 0) throw new ConfigError(sortProblems(problems), "the profile");
  const profile = root.value as RawProfile;
  if (profile.extends === undefined) return [profile];
  const at = root.get("extends");
  const refuseHere: Refuse = (message, hint) => {
    throw new ConfigError([at.problem(message, hint)], "the profile");
  };
  return [
    ...readProfile(catalogue, files, profile.extends, dirname(path), refuseHere, [...seen, path]),
    profile,
  ];
}
