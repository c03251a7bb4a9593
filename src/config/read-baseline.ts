import type { Catalogue } from "../catalogue/model.ts";
import { ConfigError, problem } from "../catalogue/problem.ts";
import { validators } from "../catalogue/validators.ts";
import { UserError } from "../commands/errors.ts";
import type { Baseline } from "../waive/baseline.ts";
import type { Files } from "./files.ts";
import { readShaped } from "./read-config.ts";

/** The value of a text, or the message of the parser where it is no JSON. */
function parsed(text: string): { readonly value: unknown } | { readonly wrong: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

/** Where a text stops being JSON: the parser names the place, the end, or nothing at all for a short text. */
function stopOf(text: string, wrong: string): { readonly line: number; readonly column: number } {
  const named = /at position (\d+)/.exec(wrong)?.[1];
  const at = named === undefined ? (/\bend\b/.test(wrong) ? text.trimEnd().length : 0) : Number(named);
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Whether a file is a baseline, so that writing another one over it loses nothing else. */
export function looksLikeBaseline(bytes: Buffer): boolean {
  const json = parsed(bytes.toString("utf8"));
  const value = "value" in json ? json.value : undefined;
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
  const text = bytes.toString("utf8");
  const json = parsed(text);
  if ("wrong" in json) {
    const mistake = problem(
      name,
      stopOf(text, json.wrong),
      "this is not JSON",
      "`lawcheck baseline` writes one",
    );
    throw new ConfigError([mistake], "the baseline");
  }
  let { value } = json;
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
