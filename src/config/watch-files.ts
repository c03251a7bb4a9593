import { type FSWatcher, realpathSync, statSync, watch } from "node:fs";
import { dirname, resolve } from "node:path";

/** A file that looks the same twice, so far apart, has been saved; one that is gone may be about to come back. */
const SETTLE = 60;
const GONE = 300;
/** Some file systems tell of no change: so often they are looked at all the same. */
const LOOK = 1000;

/** What tells one state of a file from another: editors write over it, or put another file in its place. */
function stateOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs].join(":");
  } catch {
    return "";
  }
}

/** The folders in which something happens when a file changes: its own, and that of the file which it is a link to. */
function foldersOf(file: string): string[] {
  const own = dirname(resolve(file));
  try {
    return [own, dirname(realpathSync(file))];
  } catch {
    return [own];
  }
}

interface Watched {
  told: string;
  seen: string;
  since: number;
}

/** Tells which of some files have changed, each time once they are at rest. @returns how to end it */
export function watchFiles(
  files: readonly string[],
  changed: (files: readonly string[]) => void,
): () => void {
  const states = new Map(
    files.map((file): [string, Watched] => {
      const state = stateOf(file);
      return [file, { told: state, seen: state, since: 0 }];
    }),
  );
  let soon: NodeJS.Timeout | undefined;
  const look = (): void => {
    soon = undefined;
    const now = Date.now();
    const ready: string[] = [];
    let restless = false;
    for (const [file, known] of states) {
      const state = stateOf(file);
      if (state !== known.seen) {
        known.seen = state;
        known.since = now;
      }
      if (state === known.told) continue;
      if (now - known.since >= (state === "" ? GONE : SETTLE)) {
        known.told = state;
        ready.push(file);
      } else restless = true;
    }
    if (restless) wake();
    if (ready.length > 0) changed(ready);
  };
  const wake = (): void => {
    soon ??= setTimeout(look, SETTLE);
  };
  const watchers = [...new Set(files.flatMap(foldersOf))].flatMap((folder): FSWatcher[] => {
    try {
      // one that fails later is done without: the files are looked at anyway
      return [watch(folder, wake).on("error", () => {})];
    } catch {
      return [];
    }
  });
  const clock = setInterval(wake, LOOK);
  return () => {
    clearInterval(clock);
    clearTimeout(soon);
    for (const watcher of watchers) watcher.close();
  };
}
