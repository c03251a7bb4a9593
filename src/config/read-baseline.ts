import type { Catalogue } from "../catalogue/model.ts";
import { validators } from "../catalogue/validators.ts";
import { UserError } from "../commands/errors.ts";
import type { Baseline } from "../waive/baseline.ts";
import type { Files } from "./files.ts";
import { readShaped } from "./read-config.ts";

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Whether a file is a baseline, so that writing another one over it loses nothing else. */
export function looksLikeBaseline(bytes: Buffer): boolean {
  const value = parsed(bytes);
  return typeof value === "object" && value !== null && "lawcheck" in value && value.lawcheck === "baseline";
}

/**
 * Reads a baseline for drafts that are judged by a catalogue.
 * @throws UserError where there is none, or it is another catalogue's; ConfigError where it is broken
 */
export function readBaseline(files: Files, path: string, catalogue: Catalogue): Baseline {
  const name = files.name(path);
  let bytes: Buffer | undefined;
  try {
    bytes = files.read(path);
  } catch (error) {
    throw new UserError(`${name}: the baseline cannot be read (${(error as Error).message})`);
  }
  if (bytes === undefined)
    throw new UserError(`${name}: there is no such baseline`, "lawcheck baseline draft.md writes one");
  let value = parsed(bytes);
  if (value === undefined)
    throw new UserError(`${name} is no baseline (not JSON)`, "lawcheck baseline writes one");
  // mistakes are told at their places, which only the slower reader knows
  if (!validators.baseline(value)) value = readShaped("baseline", name, bytes).value;
  const baseline = value as Baseline;
  if (baseline.catalogue.id !== catalogue.id) {
    throw new UserError(
      `${name}: the baseline is of the catalogue ${baseline.catalogue.id}, the drafts are judged by ${catalogue.id}`,
      "lawcheck baseline writes a new one",
    );
  }
  return baseline;
}
