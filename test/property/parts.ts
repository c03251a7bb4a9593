/** The words that drafts are put together from: provisions of the catalogue's own cases and of our invented corpora. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleCatalogue } from "../../src/catalogue/assemble.ts";
import type { Catalogue } from "../../src/catalogue/model.ts";
import { readRawCatalogue } from "../../src/catalogue/read.ts";

export interface Provision {
  readonly element: string;
  readonly heading: string;
  readonly chapeau: string;
  readonly text: string;
}

/** What the generator draws from, and the catalogue that judges what it writes. */
export interface Parts {
  readonly catalogue: Catalogue;
  /** Cases that are present by themselves, so that every element has its turn. */
  readonly present: readonly Provision[];
  readonly all: readonly Provision[];
}

const INVENTED = ["work/provisions.jsonl", "work2/provisions.jsonl"];

const folded = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function invented(file: string): Provision[] {
  const lines = readFileSync(join("test/corpus", file), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Provision)
    .map(({ element, heading, chapeau, text }) => ({
      element,
      heading: folded(heading),
      chapeau: folded(chapeau),
      text: folded(text),
    }));
}

/** Reads everything once, from the folder in which npm runs; it takes a second or two. */
export function readParts(): Parts {
  const raw = readRawCatalogue("provisions");
  const cases = raw.elements.flatMap((e) =>
    (e.cases ?? []).map((c) => ({
      element: e.id,
      status: c.status,
      heading: folded(c.heading),
      chapeau: folded(c.chapeau),
      text: folded(c.text),
    })),
  );
  return {
    catalogue: assembleCatalogue(raw),
    present: cases.filter((c) => c.status === "present"),
    all: [...cases, ...INVENTED.flatMap(invented)],
  };
}
