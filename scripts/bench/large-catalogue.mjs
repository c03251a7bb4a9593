import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCatalogueModule } from "../catalogue-module.mjs";
import { catalogueTools } from "../catalogue-tools.mjs";
import { packed } from "../packed-catalogue.mjs";
import { path } from "../paths.mjs";

/** How many times as large. */
export const TIMES = 10;

const LETTERS = "bcdfghjkl";

/** The names of elements in a copy, wherever a catalogue holds them. */
function renamedElement(element, copy) {
  const id = (name) => `${name}-${copy}`;
  return {
    ...element,
    id: id(element.id),
    requires: element.requires && { ...element.requires, any: element.requires.any.map(id) },
    loweredBy: element.loweredBy.map((d) => ({ ...d, element: id(d.element) })),
    detection: { ...element.detection, element: id(element.id) },
  };
}

/** Conditions, and whatever else names concepts in lists of strings, with the names changed. */
function withConcepts(value, rename) {
  if (Array.isArray(value)) return value.map((v) => withConcepts(v, rename));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => {
      const names = ["any", "but", "ledBy", "notLedBy", "foundBy"].includes(key);
      return [key, names && Array.isArray(v) ? v.map(rename) : withConcepts(v, rename)];
    }),
  );
}

/** A concept of another field: its words are no words of any law that is at hand. */
function foreignConcept(concept, copy, rename) {
  const foreign = (terms) =>
    terms.map((t) => t.replace(/[A-Za-z]+/g, (word) => `${word}q${LETTERS[copy - 1]}`));
  return {
    ...concept,
    id: rename(concept.id),
    terms: foreign(concept.terms),
    ...(concept.includes && { includes: concept.includes.map(rename) }),
    ...(concept.except && { except: foreign(concept.except) }),
  };
}

/** The same elements over and over, each under ids of its own: every pattern occurs as often as there are copies. */
function sameWords(catalogue) {
  const copies = Array.from({ length: TIMES - 1 }, (_, i) => i + 1);
  const more = copies.flatMap((copy) => catalogue.elements.map((e) => renamedElement(e, copy)));
  return { ...catalogue, elements: [...catalogue.elements, ...more] };
}

/** The same elements over and over, all but the first asking for words of other fields. */
function otherWords(catalogue) {
  const elements = [...catalogue.elements];
  const concepts = [...catalogue.concepts];
  const own = new Set(catalogue.concepts.map((c) => c.id));
  for (let copy = 1; copy < TIMES; copy++) {
    const rename = (id) => (own.has(id) ? `${id}-${copy}` : id);
    for (const e of catalogue.elements) {
      const { requires, loweredBy, ...rest } = renamedElement(e, copy);
      elements.push({ ...withConcepts(rest, rename), requires, loweredBy });
    }
    for (const c of catalogue.concepts) concepts.push(foreignConcept(c, copy, rename));
  }
  return { ...catalogue, elements, concepts };
}

/** A package with another catalogue in the place of its own. */
async function packageWith(folder, catalogue) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["bin", "dist", "templates", "package.json"])
    cpSync(path(name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, "dist/catalogue.json"), catalogue.json);
  writeFileSync(join(folder, "dist/lexicon.bin"), catalogue.nodes);
  await buildCatalogueModule(catalogue, join(folder, "dist/catalogue.js"));
  return folder;
}

/** Packages with the shipped catalogue and with one ten times as large, of other words or of the same. */
export async function packages(folder) {
  const tools = await catalogueTools();
  const catalogue = tools.readCatalogue(path("provisions"));
  const make = (name, c) => packageWith(join(folder, name), packed(tools, c));
  return {
    shipped: await make("shipped", catalogue),
    other: await make("other-words", otherWords(catalogue)),
    same: await make("same-words", sameWords(catalogue)),
  };
}
