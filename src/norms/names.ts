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

function score(norm: Norm, signs: BodySigns, membersBySection: ReadonlySet<Unit>): number {
  const has = (c: string): boolean => norm.own.hits.some((h) => h.concept === c);
  const remit = signs.remit.some((c) => has(c)) ? 3 : 0;
  const headed = signs.remit.some((c) => norm.headings.some((h) => h.hits.some((x) => x.concept === c)))
    ? 1
    : 0;
  return remit + headed + (membersBySection.has(norm.section) ? 2 : 0) - (has(signs.lesser) ? 4 : 0);
}

/** The sentence that creates the law's coordinating body: by its members, remit and rank, never by its name. */
export function findBody(norms: readonly Norm[], signs: BodySigns): FoundBody | undefined {
  const members = new Set(
    norms.filter((n) => n.own.hits.some((h) => h.concept === signs.members)).map((n) => n.section),
  );
  let best: { norm: Norm; hit: Hit; score: number } | undefined;
  for (const norm of norms) {
    if (norm.unit.role !== "operative" && norm.unit.role !== "definition") continue;
    const nouns = norm.own.hits.filter((h) => h.concept === signs.nouns);
    if (nouns.length === 0 || !norm.hits.some((h) => signs.creates.includes(h.concept))) continue;
    const s = score(norm, signs, members);
    if (s < 2 || (best !== undefined && s <= best.score)) continue;
    const capitalised = nouns.filter((h) => capital(norm.own.text, norm.own.tokens[h.from]!));
    best = { norm, hit: capitalised[0] ?? nouns[0]!, score: s };
  }
  if (best === undefined) return undefined;
  const { from, to } = phraseAround(best.norm.own, best.hit);
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
