import { dirname, relative, resolve } from "node:path";
import type { FailOn } from "../assess/gate.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { ConfigError } from "../catalogue/problem.ts";
import { type Selection, selectElements } from "../catalogue/profile.ts";
import { loadCatalogue, type Place } from "../config/catalogue.ts";
import { runDate } from "../config/date.ts";
import { DISK, type Files, shownPath } from "../config/files.ts";
import { findConfig } from "../config/find.ts";
import type { Revision } from "../config/git.ts";
import type { Config, RawConfig } from "../config/read-config.ts";
import type { Judged, Source } from "../judge.ts";
import type { StatuteResult } from "../report/result.ts";
import type { Limits } from "../statute/limits.ts";
import type { Settings } from "../waive/model.ts";
import { UserError } from "./errors.ts";
import { type LimitOptions, limitsOf } from "./limit-options.ts";
import { type OutputSpec, parseOutput, USUAL_OUTPUT } from "./outputs.ts";
import { decodeDraft } from "./read-draft.ts";
import { type Judgement, settingsMaker } from "./settings.ts";

/** The options that say by what, and how, drafts are judged. */
export interface SetupOptions extends LimitOptions {
  readonly catalogue?: string;
  readonly language?: string;
  /** false: --no-config */
  readonly config?: string | false;
  readonly profile?: string;
  readonly failOn?: FailOn;
  readonly date?: string;
  /** false: --no-inline */
  readonly inline?: boolean;
  readonly strict?: boolean;
  /** The file that `lawcheck baseline` wrote. */
  readonly baseline?: string;
  /** A baseline is being written: the one that is there is not read. */
  readonly recording?: boolean;
  /** The git revision that configuration, waivers and corrections are read from. */
  readonly since?: string;
}

/** What a run is judged by: the command line first, then the configuration, then what is usual. */
export interface Setup {
  readonly catalogue: Catalogue;
  readonly failOn: FailOn;
  /** The day of the run. */
  readonly date: string;
  readonly strict: boolean;
  /** The most that is read of a draft. */
  readonly limits: Limits;
  readonly config: RawConfig;
  /** Where the configuration was read, if there is one. */
  readonly configPath: string | undefined;
  /** The path of the baseline, asked for or configured. */
  readonly baseline: string | undefined;
  /** Where the catalogue was read, if it is not the shipped one. */
  readonly catalogueDir: string | undefined;
  /** The formats that the configuration asks for. */
  readonly outputs: readonly OutputSpec[] | undefined;
  /** A draft as it was in the revision; undefined where it was not there. */
  readonly oldSource: (file: string) => Source | undefined;
  /** How the findings of a draft are to be taken. */
  readonly settingsFor: (sources: readonly Source[]) => Settings;
  /** A result with its gaps set against the baseline, where there is one. */
  readonly compared: (judged: Judged, files: readonly string[]) => StatuteResult;
}

/** The formats of a configuration; files stand where the configuration does. @throws ConfigError */
function configuredOutputs(config: Config): readonly OutputSpec[] | undefined {
  const places = config.root.get("formats").items();
  if (places.length === 0) return undefined;
  return places
    .reduce<readonly OutputSpec[]>((before, place) => {
      try {
        return parseOutput(place.text ?? "", before);
      } catch (error) {
        throw new ConfigError([
          place.problem(`unexpected format \`${place.text}\``, (error as Error).message),
        ]);
      }
    }, USUAL_OUTPUT)
    .map(({ format, file }) => ({
      format,
      file: file === undefined ? undefined : shownPath(resolve(config.dir, file)),
    }));
}

async function askedProfile(
  catalogue: Catalogue,
  files: Files,
  name: string | undefined,
  off: RawConfig["off"],
): Promise<Selection | undefined> {
  if (name === undefined) return undefined;
  // what is behind it reads YAML, which few runs need
  const { readProfile } = await import("../config/read-profile.ts");
  const chain = readProfile(catalogue, files, name, process.cwd(), (message, hint) => {
    throw new UserError(`${message} (--profile)`, hint?.replaceAll("`", ""));
  });
  return selectElements(catalogue, chain, off);
}

/** The name of a draft in a baseline: its path from there. */
export function baselineName(path: string, files: readonly string[]): string {
  const name = (f: string): string => relative(dirname(path), resolve(f)).replaceAll("\\", "/");
  return files.map((f) => (f === "-" ? f : name(f))).join(" + ");
}

async function baselineComparer(
  catalogue: Catalogue,
  files: Files,
  path: string | undefined,
): Promise<Setup["compared"]> {
  if (path === undefined) return ({ result }) => result;
  const [{ readBaseline }, { catalogueHash }, { compareBaseline }] = await Promise.all([
    import("../config/read-baseline.ts"),
    import("../config/catalogue-hash.ts"),
    import("../waive/baseline.ts"),
  ]);
  const baseline = readBaseline(files, path, catalogue);
  const hash = catalogueHash(catalogue);
  return ({ result, checked }, drafts) =>
    compareBaseline(result, checked, baselineName(path, drafts), baseline, catalogue, hash);
}

/** Where the baseline is: the command line's path, or the configuration's. */
export function baselinePath(asked: string | undefined, config: Config | undefined): string | undefined {
  if (asked !== undefined) return resolve(asked);
  const written = config?.value.baseline;
  return written === undefined ? undefined : resolve(config!.dir, written);
}

/** The catalogue that the command line or the configuration asks for; the latter as old as the configuration. */
async function askedCatalogue(
  options: SetupOptions,
  config: Config | undefined,
  revision: Revision | undefined,
  place: Place,
): Promise<{ readonly catalogue: Catalogue; readonly folder: string | undefined }> {
  const written = config?.value.catalogue;
  const path = written === undefined ? undefined : resolve(config!.dir, written);
  const folder = options.catalogue ?? (path === undefined ? undefined : shownPath(path));
  if (options.catalogue === undefined && path !== undefined && revision !== undefined) {
    const { readOldCatalogue } = await import("../config/old-catalogue.ts");
    const old = readOldCatalogue(revision, path);
    if (old !== undefined) return { catalogue: old, folder };
  }
  return { catalogue: await loadCatalogue(place, folder), folder };
}

async function readConfiguration(
  files: Files,
  drafts: readonly string[],
  asked: SetupOptions["config"],
): Promise<Config | undefined> {
  const found = findConfig(files, drafts, asked);
  // what is behind it reads YAML, which few runs need
  return found && (await import("../config/read-config.ts")).readConfig(files, found);
}

function oldSourceReader(revision: Revision | undefined): Setup["oldSource"] {
  return (file) => {
    const path = resolve(file);
    const bytes = file === "-" ? undefined : revision?.read(path);
    return bytes === undefined ? undefined : { file: revision!.name(path), text: decodeDraft(bytes) };
  };
}

/** Reads what a run is judged by. @throws UserError, ConfigError, CatalogueError */
export async function setUp(drafts: readonly string[], options: SetupOptions, place: Place): Promise<Setup> {
  const date = runDate(options.date);
  const first = drafts.find((d) => d !== "-");
  const folder = first === undefined ? process.cwd() : dirname(resolve(first));
  const revision =
    options.since === undefined
      ? undefined
      : (await import("../config/git.ts")).openRevision(options.since, folder);
  const files = revision ?? DISK;
  const config = await readConfiguration(files, drafts, options.config);
  const now = revision && (await readConfiguration(DISK, drafts, options.config));
  const value = config?.value ?? {};
  const { catalogue, folder: catalogueDir } = await askedCatalogue(options, config, revision, place);
  if (options.language !== undefined && options.language !== catalogue.language)
    throw new UserError(`unexpected language "${options.language}", expected "${catalogue.language}"`);
  const asked = await askedProfile(catalogue, files, options.profile, value.off);
  const judgement: Judgement = { catalogue, files, asked, date, several: drafts.length > 1 };
  const oldSource = oldSourceReader(revision);
  const baseline = baselinePath(options.baseline, config);
  return {
    catalogue,
    date,
    failOn: options.failOn ?? value["fail-on"] ?? "missing",
    strict: options.strict ?? value.strict ?? false,
    limits: limitsOf(options, value.limits),
    config: value,
    configPath: config?.path,
    catalogueDir,
    outputs: config === undefined ? undefined : configuredOutputs(config),
    baseline,
    compared:
      options.recording === true
        ? ({ result }) => result
        : await baselineComparer(catalogue, files, baseline),
    oldSource,
    settingsFor: await settingsMaker(judgement, {
      config,
      now,
      inline: options.inline !== false && value.inline !== false,
      oldSource: revision === undefined ? undefined : oldSource,
    }),
  };
}
