import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ConceptTerms } from "../lexicon/matcher.ts";
import { assembleCatalogue, type RawCatalogue, type RawElement } from "./assemble.ts";
import type { Catalogue } from "./model.ts";

function yaml(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}

function yamlFiles(dir: string): string[] {
  return readdirSync(dir)
    .filter((f) => f.endsWith(".yaml"))
    .sort()
    .map((f) => join(dir, f));
}

/** Reads the files of a catalogue folder as they are. */
export function readRawCatalogue(dir: string): RawCatalogue {
  const catalogue = yaml(join(dir, "catalogue.yaml")) as RawCatalogue["catalogue"];
  const elements: RawElement[] = [];
  for (const group of catalogue.groups) {
    const folder = join(dir, group.id);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const file of yamlFiles(folder)) elements.push(yaml(file) as RawElement);
  }
  const concepts = yamlFiles(join(dir, "lexicon")).flatMap(
    (file) => (yaml(file) as { concepts: ConceptTerms[] }).concepts,
  );
  return {
    catalogue,
    reading: yaml(join(dir, "reading.yaml")) as RawCatalogue["reading"],
    instruments: (yaml(join(dir, "instruments.yaml")) as { instruments: RawCatalogue["instruments"] })
      .instruments,
    concepts,
    elements,
  };
}

/** Reads a catalogue folder. */
export function readCatalogue(dir: string): Catalogue {
  return assembleCatalogue(readRawCatalogue(dir));
}
