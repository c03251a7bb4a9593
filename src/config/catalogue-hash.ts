import { createHash } from "node:crypto";
import type { Catalogue } from "../catalogue/model.ts";
import { compileConcepts } from "../lexicon/matcher.ts";

/** Tells whether a catalogue has changed, whatever its version says: what it looks for, not how reports word it. */
export function catalogueHash(catalogue: Catalogue): string {
  const { elements, concepts, centralBody, definable, scopes } = catalogue;
  // the shipped catalogue holds them compiled already
  const compiled = concepts.some((c) => c.compiled !== undefined) ? concepts : compileConcepts(concepts);
  const sought = elements.map(({ id, requires, loweredBy, detection }) => ({
    id,
    requires,
    loweredBy,
    detection,
  }));
  const text = JSON.stringify({ sought, compiled, centralBody, definable, scopes });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
