import { dirname } from "node:path";
import type { FailOn } from "../assess/gate.ts";
import type { SchemaKind } from "../catalogue/kind.ts";
import { Place } from "../catalogue/place.ts";
import { ConfigError, problem, sortProblems } from "../catalogue/problem.ts";
import type { Off } from "../catalogue/profile.ts";
import { explainSchemaError, MOST_ERRORS } from "../catalogue/schema-errors.ts";
import { readSource } from "../catalogue/source.ts";
import { validators } from "../catalogue/validators.ts";
import type { Correction, Severity, Waiver } from "../waive/model.ts";
import type { Files } from "./files.ts";
import type { FoundConfig } from "./find.ts";

/** An entry as a configuration writes it. */
export type Written<T> = Omit<T, "file" | "line" | "inline"> & { readonly draft?: string };

/** A configuration as it is written. Its schema has checked the shape. */
export interface RawConfig {
  readonly catalogue?: string;
  readonly profile?: string;
  readonly "fail-on"?: FailOn;
  readonly severity?: Readonly<Record<string, Severity>>;
  readonly off?: readonly Off[];
  readonly formats?: readonly string[];
  readonly strict?: boolean;
  /** The most that is read of a draft: megabytes, levels, blocks. */
  readonly limits?: { readonly size?: number; readonly depth?: number; readonly blocks?: number };
  readonly inline?: boolean;
  readonly baseline?: string;
  readonly waivers?: readonly Written<Waiver>[];
  readonly corrections?: readonly Written<Correction>[];
}

/** A configuration, its values with their places, and the folder that its paths start from. */
export interface Config {
  readonly root: Place;
  readonly value: RawConfig;
  readonly dir: string;
  readonly path: string;
}

const NAMES: Partial<Record<SchemaKind, string>> = { profile: "the profile", baseline: "the baseline" };

/** Reads a YAML file that a user wrote and checks its shape. @throws ConfigError */
export function readShaped(kind: SchemaKind, name: string, bytes: Buffer): Place {
  const what = NAMES[kind] ?? "the configuration";
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError([problem(name, { line: 1, column: 1 }, "the file is not UTF-8 text")], what);
  }
  const root = Place.root(readSource(name, text));
  if (!root.source.readable) throw new ConfigError(sortProblems(root.source.problems), what);
  const validate = validators[kind];
  if (!validate(root.value))
    throw new ConfigError(
      sortProblems(
        (validate.errors ?? []).slice(0, MOST_ERRORS).flatMap((e) => explainSchemaError(root, e) ?? []),
      ),
      what,
    );
  return root;
}

/** Reads a configuration. What it refers to is checked when the catalogue is there. @throws ConfigError */
export function readConfig(files: Files, found: FoundConfig): Config {
  const name = files.name(found.path);
  const text = found.bytes.toString("utf8");
  // a file of comments only is one that says nothing
  const bytes = /^\s*(?:#.*\s*)*$/.test(text.replace(/^\uFEFF/, "")) ? Buffer.from("{}") : found.bytes;
  const root = readShaped("config", name, bytes);
  return { root, value: root.value as RawConfig, dir: dirname(found.path), path: found.path };
}
