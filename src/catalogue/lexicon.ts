import { ConceptTable, type ConceptTerms } from "../lexicon/concepts.ts";
import { compileTree } from "../lexicon/tree.ts";
import type { Catalogue } from "./model.ts";

/** The concepts of a catalogue, and those that the coordinating body of each statute fills. */
export function lexiconOf({ concepts, centralBody: body }: Catalogue): ConceptTerms[] {
  const own = body === undefined ? [] : [body.concept, body.founding, body["founding-office"]];
  const missing = own.filter((id) => !concepts.some((k) => k.id === id));
  return [...concepts, ...missing.map((id) => ({ id, terms: [] }))];
}

/** The catalogue with its terms read once and for all: reading them takes longer than judging a statute. */
export function withTree(catalogue: Catalogue): Catalogue {
  const lexicon = lexiconOf(catalogue);
  return {
    ...catalogue,
    tree: compileTree(lexicon, new ConceptTable(lexicon)),
    concepts: catalogue.concepts.map((c) => ({ ...c, terms: [], ...(c.except && { except: [] }) })),
  };
}
