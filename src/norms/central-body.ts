import type { Hit } from "../lexicon/hits.ts";
import type { Unit } from "../model.ts";
import { type CreationSigns, capital, creation, DETERMINERS, isPlural, phraseAround } from "./creation.ts";
import type { Norm, Passage } from "./model.ts";

/** How the law's coordinating body is recognised: concepts of the lexicon. */
export interface BodySigns extends CreationSigns {
  /** The concept that every mention of the body gets. */
  readonly concept: string;
  /** The concept that the noun in its creating sentence gets. */
  readonly founding: string;
  /** The same for an office without members, or one official. */
  readonly "founding-office": string;
  /** Nouns for a body on which several sit, and for an office or unit. */
  readonly nouns: readonly string[];
  readonly offices: readonly string[];
  /** Agencies that may sit on it: an office is no body of several unless some of them do. */
  readonly agencies: readonly string[];
  /** What the body is for. */
  readonly remit: readonly string[];
  readonly coordinates: readonly string[];
  /** Adjectives of a body that stands for the whole State. */
  readonly rank: readonly string[];
  /** Words of a body below or beside the coordinating one. */
  readonly lesser: readonly string[];
  /** Nouns that only look like one: organs of government, the commission of an offence. */
  readonly never: readonly string[];
  /** Other fields: a council on these is another council. */
  readonly foreign: readonly string[];
  /** Words by which a sentence shows that the body is a treaty's own. */
  readonly treaty: readonly string[];
}

/** The body that coordinates, as its creating sentence shows it. */
export interface FoundBody {
  readonly norm: Norm;
  readonly name: string;
  /** The noun in the norm's own words. */
  readonly noun: Hit;
  /** An office, a unit or one official, without members. */
  readonly office: boolean;
}

const REMIT_REACH = 25;
const BESIDE = 5;
/** What leads from a body to its field. */
const FIELD_LINKS = new Set(["for", "on", "against"]);
/** How far before its name a body may be called what it is. */
const CALLED_REACH = 8;
/** What a sentence must at least show before it is taken to create the coordinating body. */
const ENOUGH = 5;
const ENOUGH_MENTIONS = 3;
const MANY_MENTIONS = 8;
const ENOUGH_SEATS = 2;

function of(p: Passage, concepts: readonly string[]): readonly Hit[] {
  return p.byConcept.among(concepts);
}

function gap(a: Hit, b: Hit): number {
  return Math.max(a.from - b.to, b.from - a.to, 0);
}

function covers(a: Hit, b: Hit): boolean {
  return a.from <= b.from && a.to >= b.to;
}

interface Section {
  readonly stems: ReadonlySet<string>;
  readonly members: boolean;
  /** How many agencies are named as members. */
  readonly seats: number;
  readonly coordinates: boolean;
}

function stemsOf(p: Passage, hit: Hit): string {
  return p.tokens
    .slice(hit.from, hit.to)
    .map((t) => t.stem)
    .join(" ");
}

/** What each section says: which nouns it names, whether it has members and a coordinating function. */
class Sections {
  readonly #facts = new Map<
    Unit,
    { stems: Set<string>; members: boolean; seats: number; coordinates: boolean; headings: Set<Passage> }
  >();
  readonly mentions = new Map<string, number>();

  constructor(norms: readonly Norm[], nouns: readonly string[], signs: BodySigns) {
    for (const norm of norms) {
      let facts = this.#facts.get(norm.section);
      if (facts === undefined) {
        facts = { stems: new Set(), members: false, seats: 0, coordinates: false, headings: new Set() };
        this.#facts.set(norm.section, facts);
      }
      for (const p of [norm.own, ...norm.headings]) {
        // all norms of a section stand under its headings
        if (facts.headings.has(p)) continue;
        if (p !== norm.own) facts.headings.add(p);
        for (const h of of(p, nouns)) {
          const stem = stemsOf(p, h);
          facts.stems.add(stem);
          if (p === norm.own && DETERMINERS.has(p.tokens[h.from - 1]?.form ?? "the"))
            this.mentions.set(stem, (this.mentions.get(stem) ?? 0) + 1);
        }
        if (p === norm.own && [p, ...norm.chapeaux].some((c) => c.byConcept.hasOf(signs.members)))
          for (const h of of(p, signs.agencies)) facts.seats += isPlural(p, h) ? ENOUGH_SEATS : 1;
        facts.members ||= p.byConcept.hasOf(signs.members);
        facts.coordinates ||= p.byConcept.hasOf(signs.coordinates);
      }
    }
  }

  /** The sections that speak of the noun, wherever they stand: the same law in another order has the same body. */
  about(stem: string): Section[] {
    return [...this.#facts.values()].filter((f) => f.stems.has(stem));
  }
}

/** "Council on the Abuse of Cider": named after another field, and not after the law's. */
function isForeign(p: Passage, named: Hit, signs: BodySigns): boolean {
  const inName = (h: Hit): boolean => h.from >= named.from && h.from < named.to + BESIDE;
  return of(p, signs.foreign).some(inName) && !of(p, signs.remit).some(inName);
}

/** "Federal Council for Orchards": an organ of government has no field behind its name. */
function hasRemit(p: Passage, organ: Hit): boolean {
  const [link, ...next] = p.tokens.slice(organ.to, organ.to + 3);
  return link !== undefined && FIELD_LINKS.has(link.form) && next.some((t) => capital(p.text, t));
}

function scoreOf(norm: Norm, noun: Hit, signs: BodySigns, sections: Sections): number | undefined {
  const p = norm.own;
  const how = creation(norm, noun, signs);
  if (how === undefined) return undefined;
  const phrase = phraseAround(p, noun);
  const named: Hit = { concept: noun.concept, ...phrase };
  const has = (concepts: readonly string[], words: number): boolean =>
    of(p, concepts).some((h) => !covers(noun, h) && gap(h, named) <= words);
  const heads = (concepts: readonly string[]): boolean =>
    norm.headings.some((h) => h.byConcept.hasOf(concepts));
  if (how === "constitutes" && signs.offices.includes(noun.concept)) return undefined;
  if (isForeign(p, named, signs)) return undefined;
  let score = how === "creates" ? 2 : -1;
  if (has(signs.remit, REMIT_REACH)) score += 3;
  else if (heads(signs.remit)) score += 1;
  if (of(p, signs.rank).some((h) => gap(h, named) <= BESIDE)) score += 2;
  if (capital(p.text, p.tokens[noun.from]!)) score += 2;
  const stem = stemsOf(p, noun);
  const around = sections.about(stem);
  const inline = of(p, signs.members).some((h) => h.from >= noun.to);
  if (inline || around.some((s) => s.members)) score += 2;
  if (has(signs.coordinates, REMIT_REACH)) score += 2;
  else if (around.some((s) => s.coordinates)) score += 1;
  const mentions = sections.mentions.get(stem) ?? 0;
  if (mentions >= MANY_MENTIONS) score += 2;
  else if (mentions >= ENOUGH_MENTIONS) score += 1;
  if (signs.offices.includes(noun.concept)) score -= 2;
  if (of(p, signs.lesser).some((h) => gap(h, named) <= 2 && h.from < named.to)) score -= 4;
  else if (norm.headings.slice(0, 1).some((h) => h.byConcept.hasOf(signs.lesser))) score -= 2;
  // what another body sets up stands below it
  const above = of(p, signs.nouns).find(
    (h) => h.to < named.from && !of(p, signs.never).some((n) => n.from < h.to && h.from < n.to),
  );
  if (above !== undefined && of(p, signs.creates).some((h) => h.from > above.to && h.to <= named.from))
    score -= 3;
  return score;
}

/** The sentence that creates the law's coordinating body: by its members, remit and rank, never by its name. */
export function findBody(norms: readonly Norm[], signs: BodySigns): FoundBody | undefined {
  const nouns = [...signs.nouns, ...signs.offices];
  const sections = new Sections(norms, nouns, signs);
  let best: { norm: Norm; noun: Hit; score: number } | undefined;
  for (const norm of norms) {
    if (norm.unit.role !== "operative" || norm.negated) continue;
    const p = norm.own;
    if (p.byConcept.hasOf(signs.treaty)) continue;
    const never = of(p, signs.never);
    for (const noun of of(p, nouns)) {
      if (isPlural(p, noun)) continue;
      if (never.some((n) => n.from < noun.to && noun.from < n.to && !hasRemit(p, n))) continue;
      const score = scoreOf(norm, noun, signs, sections);
      if (score !== undefined && score >= ENOUGH && score > (best?.score ?? 0)) best = { norm, noun, score };
    }
  }
  if (best === undefined) return undefined;
  const p = best.norm.own;
  const { from, to } = phraseAround(p, best.noun);
  const { noun } = best;
  // "as the inter-agency body on orchard pests, the Unit"
  const several = of(p, signs.nouns).some((h) => h.from < noun.to && noun.from - h.to <= CALLED_REACH);
  const seats = sections.about(stemsOf(p, noun)).reduce((sum, s) => sum + s.seats, 0);
  return {
    office: !several && seats < ENOUGH_SEATS,
    norm: best.norm,
    noun: best.noun,
    name: p.text.slice(p.tokens[from]!.start, p.tokens[to - 1]!.end),
  };
}
