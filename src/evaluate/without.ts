import type { Catalogue, Element } from "../catalogue/model.ts";
import type { Pattern } from "../detect/pattern.ts";
import type { Reading } from "../norms/read.ts";
import { READING_CONCEPTS as C } from "../norms/roles.ts";
import { EvaluationError } from "./corpora.ts";
import { withoutChapeaux, withoutHeadings } from "./layers.ts";
import { switchesOf, withoutSwitches } from "./switches.ts";

/** A layer of the program: what changes in the catalogue, or in how a statute was read, when it is off. */
interface Layer {
  readonly about: string;
  readonly catalogue?: (c: Catalogue) => Catalogue;
  readonly reading?: (r: Reading) => Reading;
}

function eachElement(c: Catalogue, change: (e: Element) => Element): Catalogue {
  return { ...c, elements: c.elements.map(change) };
}

function withPatterns(e: Element, change: (patterns: readonly Pattern[]) => readonly Pattern[]): Element {
  return { ...e, detection: { ...e.detection, patterns: change(e.detection.patterns) } };
}

function eachPattern(c: Catalogue, change: (p: Pattern) => Pattern): Catalogue {
  return eachElement(c, (e) => withPatterns(e, (patterns) => patterns.map(change)));
}

/** The concept's own words and those that it includes count for nothing. Its name stays known. */
function emptyConcept(c: Catalogue, id: string): Catalogue {
  return { ...c, concepts: c.concepts.map((k) => (k.id === id ? { ...k, terms: [], includes: [] } : k)) };
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  chapeau: { about: "items are read without the words that introduce their list", reading: withoutChapeaux },
  headings: { about: "headings are not looked at", reading: withoutHeadings },
  loose: {
    about: "patterns of the loose tier",
    catalogue: (c) =>
      eachElement(c, (e) => withPatterns(e, (list) => list.filter((p) => p.tier !== "loose"))),
  },
  qualifiers: {
    about: "qualifying words, money clauses and delegation do not lower",
    catalogue: (c) =>
      emptyConcept(
        eachPattern(c, (p) => ({ ...p, qualified: true, costs: false })),
        C.delegated,
      ),
  },
  advisory: {
    about: "verbs of advice and assistance do not lower",
    catalogue: (c) => eachPattern(c, (p) => ({ ...p, advisory: true })),
  },
  lowers: {
    about: "what elements and patterns say lowers them",
    catalogue: (c) =>
      eachElement(
        eachPattern(c, (p) => ({ ...p, lowers: [] })),
        (e) => ({ ...e, detection: { ...e.detection, lowers: [] } }),
      ),
  },
  exclusions: {
    about: "what must not stand beside the words of a pattern",
    catalogue: (c) => eachPattern(c, (p) => ({ ...p, unless: {} })),
  },
  dependencies: {
    about: "what findings do to each other",
    catalogue: (c) => eachElement(c, (e) => ({ ...e, requires: undefined, loweredBy: [] })),
  },
  "central-body": {
    about: "the coordinating body is not looked for",
    catalogue: (c) => ({ ...c, centralBody: undefined }),
  },
  "defined-terms": {
    about: "terms do not stand for what the statute defines them as",
    catalogue: (c) => ({ ...c, definable: [] }),
  },
};

/** A catalogue with some of it switched off, and what to do to each reading. */
export interface SwitchedOff {
  readonly catalogue: Catalogue;
  readonly reading: ((r: Reading) => Reading) | undefined;
}

/** A condition of an element's detection, by the name that the page of `--page` gives it. */
function withoutCondition(c: Catalogue, name: string): Catalogue | undefined {
  const known = switchesOf(c).some((s) => s.name === name);
  return known ? withoutSwitches(c, new Set([name])) : undefined;
}

function withoutPattern(c: Catalogue, name: string): Catalogue | undefined {
  if (name.includes("#")) return withoutCondition(c, name);
  const slash = name.indexOf("/");
  const [element, pattern] = slash < 0 ? [name, undefined] : [name.slice(0, slash), name.slice(slash + 1)];
  const known = c.elements.find((e) => e.id === element);
  if (known === undefined) return undefined;
  if (pattern !== undefined && !known.detection.patterns.some((p) => p.id === pattern)) return undefined;
  return eachElement(c, (e) =>
    e.id === element
      ? withPatterns(e, (list) => list.filter((p) => pattern !== undefined && p.id !== pattern))
      : e,
  );
}

/**
 * Switches off layers, concepts, elements or single patterns ("element/pattern") by name. The catalogue that is
 * given stays as it is.
 */
export function switchOff(catalogue: Catalogue, names: readonly string[]): SwitchedOff {
  let changed = catalogue;
  const readings: ((r: Reading) => Reading)[] = [];
  for (const name of names) {
    const layer = LAYERS[name];
    if (layer !== undefined) {
      if (layer.catalogue !== undefined) changed = layer.catalogue(changed);
      if (layer.reading !== undefined) readings.push(layer.reading);
    } else if (catalogue.concepts.some((k) => k.id === name)) changed = emptyConcept(changed, name);
    else {
      const next = withoutPattern(changed, name);
      if (next === undefined) {
        const layers = Object.keys(LAYERS).join(", ");
        throw new EvaluationError(
          `--without ${name}: expected a layer (${layers}), a concept, or element/pattern of the catalogue`,
        );
      }
      changed = next;
    }
  }
  const reading = readings.length === 0 ? undefined : (r: Reading) => readings.reduce((acc, f) => f(acc), r);
  return { catalogue: changed, reading };
}
