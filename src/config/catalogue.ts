import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawCase } from "../catalogue/assemble.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { type PackedCatalogue, unpackCatalogue } from "../catalogue/pack.ts";

/** Where the program's own files stand: the package's folder. */
export interface Place {
  readonly root: string;
}

function numbersIn({ buffer, byteOffset, byteLength }: Buffer): Int32Array {
  // a small file's buffer may be a part of a larger one, at an odd place
  const bytes = byteOffset % 4 === 0 ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  return new Int32Array(bytes, byteOffset % 4 === 0 ? byteOffset : 0, byteLength >> 2);
}

/** The shipped catalogue, compiled when the package was built, or the one of a folder. */
export async function loadCatalogue(place: Place, dir: string | undefined): Promise<Catalogue> {
  if (dir === undefined) {
    const file = (name: string): Buffer => readFileSync(join(place.root, "dist", name));
    // it is plain ASCII: read so, its text takes half the space
    const packed = JSON.parse(file("catalogue.json").toString("latin1")) as PackedCatalogue;
    return unpackCatalogue({ ...packed, tree: { ...packed.tree!, nodes: numbersIn(file("lexicon.bin")) } });
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
