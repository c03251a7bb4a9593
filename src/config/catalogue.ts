import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../catalogue/model.ts";

/** Where the program's own files stand: the package's folder. */
export interface Place {
  readonly root: string;
}

/** The shipped catalogue, compiled when the package was built, or the one of a folder. */
export async function loadCatalogue(place: Place, dir: string | undefined): Promise<Catalogue> {
  if (dir === undefined) {
    return JSON.parse(readFileSync(join(place.root, "dist", "catalogue.json"), "utf8")) as Catalogue;
  }
  // yaml and the validator are slow to load and only needed here
  const { readCatalogue } = await import("../catalogue/read.ts");
  return readCatalogue(dir);
}

/** The folder that a catalogue's own texts are read from. */
export function catalogueFolder(place: Place, dir: string | undefined): string {
  return dir ?? join(place.root, "provisions");
}
