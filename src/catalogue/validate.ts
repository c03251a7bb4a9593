import type { RawCatalogue, RawElement } from "./assemble.ts";
import { checkConcepts } from "./check-concepts.ts";
import { checkElements } from "./check-elements.ts";
import { checkInstruments } from "./check-instruments.ts";
import { checkListing } from "./check-listing.ts";
import { checkProfiles } from "./check-profiles.ts";
import { type CatalogueFiles, parseFiles } from "./files.ts";
import { kindOf } from "./kind.ts";
import type { Place } from "./place.ts";
import { type CatalogueProblem, sortProblems } from "./problem.ts";
import type { RawProfile } from "./profile.ts";
import { explainSchemaError, MOST_ERRORS } from "./schema-errors.ts";
import { validators } from "./validators.ts";

export interface Validation {
  /** Everything that is wrong, by file and line. */
  readonly problems: readonly CatalogueProblem[];
  /** The files as data, where every file has the shape that its schema asks for (texts may be empty yet). */
  readonly raw: RawCatalogue | undefined;
}

/** What the schema of its kind says of a file. */
function checkShape(root: Place): CatalogueProblem[] {
  const validate = validators[kindOf(root.source.file)!];
  if (!root.source.readable || validate(root.value)) return [];
  return (validate.errors ?? [])
    .slice(0, MOST_ERRORS)
    .flatMap((error) => explainSchemaError(root, error) ?? []);
}

/** The schemas have been met: the plain data are what the types say. */
function rawOf(files: CatalogueFiles): RawCatalogue {
  const list = <T>(root: Place, key: string): readonly T[] => root.get(key).value as readonly T[];
  return {
    catalogue: files.catalogue.value as RawCatalogue["catalogue"],
    reading: files.reading.value as RawCatalogue["reading"],
    instruments: list(files.instruments, "instruments"),
    wording: files.wording.value as RawCatalogue["wording"],
    concepts: files.lexicon.flatMap((f) => list<RawCatalogue["concepts"][number]>(f, "concepts")),
    profiles: files.profiles.map((p) => p.value as RawProfile),
    elements: files.elements.map((e) => e.root.value as RawElement),
  };
}

/**
 * Checks a catalogue, given as the text of each file under its path in the catalogue's folder ("lexicon/acts.yaml").
 * All that is wrong is told at once; files that are not a catalogue's are passed over.
 */
export function validateCatalogue(texts: ReadonlyMap<string, string>): Validation {
  const files = parseFiles(texts);
  const syntax = files.all.flatMap((root) => root.source.problems);
  const shape = files.all.flatMap(checkShape);
  const complete = [files.catalogue, files.reading, files.instruments, files.wording].every(
    (p) => p.source.readable,
  );
  const problems = [
    ...syntax,
    ...shape,
    ...checkListing(files),
    ...checkConcepts(files),
    ...checkElements(files),
    ...checkInstruments(files),
    ...checkProfiles(files),
  ];
  return {
    problems: sortProblems(problems),
    raw: complete && syntax.length === 0 && shape.every((p) => p.unfinished) ? rawOf(files) : undefined,
  };
}
