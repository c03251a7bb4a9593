import { dirname, join, resolve } from "node:path";
import { UserError } from "../commands/errors.ts";
import { type Files, shownPath } from "./files.ts";

export const CONFIG_FILE = ".lawcheck.yaml";

/** A configuration as it was found. */
export interface FoundConfig {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The configuration that a folder stands under: the nearest one upwards. */
function findUpwards(files: Files, folder: string): FoundConfig | undefined {
  for (let dir = folder; ; dir = dirname(dir)) {
    const path = join(dir, CONFIG_FILE);
    let bytes: Buffer | undefined;
    try {
      bytes = files.read(path);
    } catch (error) {
      throw new UserError(`${files.name(path)}: cannot be read (${(error as Error).message})`);
    }
    if (bytes !== undefined) return { path, bytes };
    if (dirname(dir) === dir) return undefined;
  }
}

/**
 * The configuration of a run: the file that --config names, none for --no-config, else the nearest one above the drafts.
 * @throws UserError where the drafts stand under different ones
 */
export function findConfig(
  files: Files,
  drafts: readonly string[],
  asked: string | false | undefined,
): FoundConfig | undefined {
  if (asked === false) return undefined;
  if (asked !== undefined) {
    const path = resolve(asked);
    let bytes: Buffer | undefined;
    try {
      bytes = files.read(path);
    } catch (error) {
      throw new UserError(`${asked}: cannot be read (${(error as Error).message})`);
    }
    if (bytes === undefined)
      throw new UserError(`${files.name(path)}: no such file (--config)`, "lawcheck init writes one");
    return { path, bytes };
  }
  const folders = drafts.map((d) => (d === "-" ? process.cwd() : dirname(resolve(d))));
  const byFolder = new Map([...new Set(folders)].map((f) => [f, findUpwards(files, f)]));
  const found = [...byFolder.values()];
  const other = found.find((f) => f?.path !== found[0]?.path);
  if (other !== undefined || (found.includes(undefined) && found.some((f) => f !== undefined))) {
    const words = folders.map((folder, i) => {
      const path = byFolder.get(folder)?.path;
      return `${drafts[i]} under ${path === undefined ? "none" : shownPath(path)}`;
    });
    const first = words[0]!;
    const second = words.find((_, i) => byFolder.get(folders[i]!)?.path !== found[0]?.path)!;
    throw new UserError(
      `the drafts stand under different configurations: ${first}, ${second}`,
      "judge them in runs of their own, or choose with --config FILE or --no-config",
    );
  }
  return found[0];
}
