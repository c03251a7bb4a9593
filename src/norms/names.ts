import { type Token, tokenize } from "../language/tokens.ts";
import { type Hit, Matcher } from "../lexicon/matcher.ts";
import type { Statute, Unit } from "../model.ts";
import type { Norm, Passage } from "./model.ts";

/** How the law's coordinating body is recognised: concepts of the lexicon. */
export interface BodySigns {
  readonly concept: string;
  readonly nouns: string;
  readonly creates: readonly string[];
  readonly members: string;
  readonly lesser: string;
  readonly remit: readonly string[];
}

/** A name that the statute itself gives to something the lexicon knows. */
export interface GivenName {
  readonly concept: string;
  readonly words: readonly Token[];
  /** Counts only after "the", "such" …: a bare noun names other bodies too. */
  readonly bare: boolean;
}

/** The body that coordinates, as its creating sentence shows it. */
export interface FoundBody {
  readonly norm: Norm;
  readonly name: string;
}

const LINKS = new Set(["of", "for", "on", "against", "in", "and", "the", "to", "with", "upon"]);
const DETERMINERS = new Set(["the", "such", "this", "said", "that", "by", "a", "its"]);
const ARTICLES = new Set(["a", "an", "the"]);
/** A definition says what a thing is in its first words; after these come conditions and examples. */
const MEANING_WORDS = 25;

function capital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** The longest capitalised phrase around the words of a hit: "National Council on the Care of Orchards". */
function phraseAround(p: Passage, hit: Hit): { from: number; to: number } {
  let { from, to } = hit;
  if (!capital(p.text, p.tokens[from]!)) return { from, to };
  while (from > 0 && capital(p.text, p.tokens[from - 1]!) && p.tokens[from]!.before === "") from--;
  for (let i = to; i < p.tokens.length && p.tokens[i]!.before === ""; ) {
    if (capital(p.text, p.tokens[i]!)) {
      to = ++i;
      continue;
    }
    let j = i;
    while (j < p.tokens.length && LINKS.has(p.tokens[j]!.form) && p.tokens[j]!.before === "" && j - i < 3)
      j++;
    if (j > i && j < p.tokens.length && capital(p.text, p.tokens[j]!)) to = i = j + 1;
    else break;
  }
  return { from, to };
}

/** How near to the noun its creation and its remit must stand, in words. */
const CREATION_REACH = 14;
const REMIT_REACH = 16;
/** What a sentence must at least show before it is taken to create the coordinating body. */
const ENOUGH = 4;

function near(hits: readonly Hit[], concepts: readonly string[], to: Hit, words: number): boolean {
  return hits.some(
    (h) =>
      concepts.includes(h.concept) && Math.max(to.from - h.to, h.from - to.to) <= words && h.from !== to.from,
  );
}

function scoreOf(norm: Norm, noun: Hit, signs: BodySigns, memberSections: ReadonlySet<Unit>): number {
  const own = norm.own;
  let score = 0;
  if (near(own.hits, signs.remit, noun, REMIT_REACH)) score += 3;
  else if (norm.headings.some((h) => h.hits.some((x) => signs.remit.includes(x.concept)))) score += 1;
  if (capital(own.text, own.tokens[noun.from]!)) score += 1;
  if (memberSections.has(norm.section)) score += 2;
  if (near(own.hits, [signs.lesser], noun, 4)) score -= 3;
  return score;
}

/** The sections that say who sits on a body, and those just before them. */
function sectionsWithMembers(norms: readonly Norm[], members: string): Set<Unit> {
  const found = new Set<Unit>();
  let previous: Unit | undefined;
  for (const norm of norms) {
    if (norm.own.hits.some((h) => h.concept === members)) {
      found.add(norm.section);
      if (previous !== undefined) found.add(previous);
    }
    if (norm.section !== norms[norm.index + 1]?.section) previous = norm.section;
  }
  return found;
}

/** The sentence that creates the law's coordinating body: by its members, remit and rank, never by its name. */
export function findBody(norms: readonly Norm[], signs: BodySigns): FoundBody | undefined {
  const members = sectionsWithMembers(norms, signs.members);
  let best: { norm: Norm; hit: Hit; score: number } | undefined;
  for (const norm of norms) {
    if (norm.unit.role !== "operative") continue;
    for (const noun of norm.own.hits) {
      if (noun.concept !== signs.nouns || !near(norm.own.hits, signs.creates, noun, CREATION_REACH)) continue;
      const score = scoreOf(norm, noun, signs, members);
      if (score >= ENOUGH && score > (best?.score ?? 0)) best = { norm, hit: noun, score };
    }
  }
  if (best === undefined) return undefined;
  let { from, to } = phraseAround(best.norm.own, best.hit);
  if (ARTICLES.has(best.norm.own.tokens[from]!.form) && to - from > 1) from++;
  const p = best.norm.own;
  return { norm: best.norm, name: p.text.slice(p.tokens[from]!.start, p.tokens[to - 1]!.end) };
}

/** The names under which the body goes in this statute: the full one, its noun, and what the law calls it. */
export function namesOfBody(
  body: FoundBody,
  statute: Statute,
  signs: BodySigns,
  matcher: Matcher,
): GivenName[] {
  const name = tokenize(body.name);
  const names: GivenName[] = [{ concept: signs.concept, words: name, bare: false }];
  const nouns = matcher.match(name).filter((h) => h.concept === signs.nouns);
  for (const h of nouns) names.push({ concept: signs.concept, words: name.slice(h.from, h.to), bare: true });
  const full = name.map((t) => t.stem).join(" ");
  for (const d of statute.definedTerms) {
    const meaning = tokenize(d.meaning)
      .map((t) => t.stem)
      .join(" ");
    if (
      meaning.includes(full) ||
      d.unit === body.norm.unit ||
      full.includes(
        tokenize(d.term)
          .map((t) => t.stem)
          .join(" "),
      )
    ) {
      const words = tokenize(d.term);
      if (words.length > 0) names.push({ concept: signs.concept, words, bare: words.length === 1 });
    }
  }
  return names;
}

/** What the law's own definitions say of its terms: an "enforcement officer" that means a police officer is one. */
export function namesOfTerms(
  statute: Statute,
  definable: ReadonlySet<string>,
  matcher: Matcher,
): GivenName[] {
  const names: GivenName[] = [];
  for (const d of statute.definedTerms) {
    const words = tokenize(d.term);
    if (words.length === 0 || words.length > 6) continue;
    const known = new Set(matcher.match(words).map((h) => h.concept));
    const said = matcher.match(tokenize(d.meaning).slice(0, MEANING_WORDS));
    for (const concept of new Set(said.map((h) => h.concept))) {
      if (definable.has(concept) && !known.has(concept)) names.push({ concept, words, bare: false });
    }
  }
  return names;
}

/** Finds the given names in a passage. */
export class NameMatcher {
  readonly #matcher: Matcher;
  readonly #bare = new Set<string>();

  constructor(names: readonly GivenName[]) {
    this.#matcher = new Matcher([...new Set(names.map((n) => n.concept))].map((id) => ({ id, terms: [] })));
    for (const n of names) {
      this.#matcher.addPhrase(n.concept, n.words);
      if (n.bare) this.#bare.add(`${n.concept} ${n.words.map((w) => w.stem).join(" ")}`);
    }
  }

  match(tokens: readonly Token[]): Hit[] {
    return this.#matcher.match(tokens).filter((h) => {
      const key = `${h.concept} ${tokens
        .slice(h.from, h.to)
        .map((w) => w.stem)
        .join(" ")}`;
      if (!this.#bare.has(key)) return true;
      const before = tokens[h.from - 1];
      return before === undefined || DETERMINERS.has(before.form) || tokens[h.from]!.before !== "";
    });
  }
}
