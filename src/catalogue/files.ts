import { idOfFile, kindOf } from "./kind.ts";
import { Place } from "./place.ts";
import { readSource } from "./source.ts";

/** One file of a catalogue, at its root. */
export interface ElementFile {
  readonly file: string;
  /** The id that its path gives it. */
  readonly id: string;
  readonly root: Place;
}

/** The files of a catalogue, sorted by what they hold. What is missing or unreadable reads as empty. */
export interface CatalogueFiles {
  /** Every file that is the catalogue's, parsed. */
  readonly all: readonly Place[];
  readonly catalogue: Place;
  readonly reading: Place;
  readonly instruments: Place;
  readonly frames: Place;
  readonly wording: Place;
  readonly lexicon: readonly Place[];
  readonly profiles: readonly Place[];
  readonly elements: readonly ElementFile[];
}

/** Parses the files of a catalogue, given by their paths in its folder (with "/"). Others are passed over. */
export function parseFiles(texts: ReadonlyMap<string, string>): CatalogueFiles {
  const paths = [...texts.keys()].filter((path) => kindOf(path) !== undefined).sort();
  const roots = new Map(paths.map((path) => [path, Place.root(readSource(path, texts.get(path)!))]));
  const top = (path: string): Place =>
    roots.get(path) ?? Place.root({ ...readSource(path, ""), readable: false });
  const ofKind = (kind: string): string[] => paths.filter((path) => kindOf(path) === kind);
  return {
    all: [...roots.values()],
    catalogue: top("catalogue.yaml"),
    reading: top("reading.yaml"),
    instruments: top("instruments.yaml"),
    frames: top("frames.yaml"),
    wording: top("wording.yaml"),
    lexicon: ofKind("lexicon").map((path) => roots.get(path)!),
    profiles: ofKind("profile").map((path) => roots.get(path)!),
    elements: ofKind("element").map((path) => ({ file: path, id: idOfFile(path), root: roots.get(path)! })),
  };
}

/** Whether all of these could be read: what they do not define is unknown only then. */
export function readable(places: readonly Place[]): boolean {
  return places.every((p) => p.source.readable);
}
