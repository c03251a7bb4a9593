import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawCase } from "../catalogue/assemble.ts";
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

/** The example sentences of each element: kept apart from the catalogue, which every run loads. */
export async function loadCases(
  place: Place,
  dir: string | undefined,
): Promise<ReadonlyMap<string, readonly RawCase[]>> {
  if (dir === undefined) {
    const text = readFileSync(join(place.root, "dist", "cases.json"), "utf8");
    return new Map(Object.entries(JSON.parse(text) as Record<string, RawCase[]>));
  }
  const { readRawCatalogue } = await import("../catalogue/read.ts");
  return new Map(readRawCatalogue(dir).elements.map((e) => [e.id, e.cases ?? []]));
}
