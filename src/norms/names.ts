import { startsUpper } from "../language/letters.ts";
import { type Token, tokenize } from "../language/tokens.ts";
import type { Hit } from "../lexicon/hits.ts";
import { Matcher } from "../lexicon/matcher.ts";
import { TreeBuilder } from "../lexicon/tree.ts";
import type { Statute } from "../model.ts";
import type { BodySigns, FoundBody } from "./central-body.ts";
import { KNOWN_AS, phraseAround } from "./creation.ts";

/** A name that the statute itself gives to something the lexicon knows. */
export interface GivenName {
  readonly concept: string;
  readonly words: readonly Token[];
  /** Only in these very forms: "the councils" are not the Council. */
  readonly exact: boolean;
  /** Counts only after "the", "such" …: a bare noun names other bodies too. */
  readonly bare: boolean;
  /** Counts only with a capital: the law writes "the Board" of its own and "a board" of any other. */
  readonly capital: boolean;
}

const LINKS = new Set(["of", "for", "on", "against", "to"]);

const DETERMINERS = new Set(["the", "such", "this", "said", "that", "its", "designated"]);
/** A definition says what a thing is in its first words; after these come conditions and examples. */
const MEANING_WORDS = 25;

/** How a name of several words counts. */
const WHOLE = { exact: true, bare: false, capital: false };
/** How far into its definition the body's name may stand: "means the National Council established by section 4". */
const OPENING = 12;
/** "(CITRAP)" after the name. */
const ACRONYM =
  /^[\s,]*\((?:the |in short |hereinafter |hereafter )*["“„«']?(\p{Lu}[\p{Lu}\d-]{1,11})["”“»']?\)/u;
const KNOWN_AS_REACH = 8;

/** Every phrase by which the creating sentence names its body. */
function ownNames(body: FoundBody, signs: BodySigns): string[] {
  const p = body.norm.own;
  const names = [body.name];
  for (const h of p.hits) {
    if (!signs.nouns.includes(h.concept) && !signs.offices.includes(h.concept)) continue;
    if (h.from <= body.noun.from) continue;
    const { from, to } = phraseAround(p, h);
    const before = p.tokens.slice(Math.max(0, from - KNOWN_AS_REACH), from);
    if (before.some((t) => KNOWN_AS.has(t.form)))
      names.push(p.text.slice(p.tokens[from]!.start, p.tokens[to - 1]!.end));
  }
  const at = p.text.indexOf(body.name);
  const acronym = at < 0 ? undefined : ACRONYM.exec(p.text.slice(at + body.name.length))?.[1];
  if (acronym !== undefined) names.push(acronym);
  return names;
}

function stems(text: string): string {
  return tokenize(text)
    .map((t) => t.stem)
    .join(" ");
}

/** The names under which the body goes in this statute: the full one, its noun, and what the law calls it. */
export function namesOfBody(
  body: FoundBody,
  statute: Statute,
  signs: BodySigns,
  matcher: Matcher,
): GivenName[] {
  const names: GivenName[] = [];
  const full: string[] = [];
  for (const name of ownNames(body, signs)) {
    const words = tokenize(name);
    full.push(stems(name));
    names.push({ concept: signs.concept, words, ...WHOLE, bare: words.length === 1 });
    // the last noun is the head of "Orchard Board", the first that of "Council of Public Agencies"
    const nouns = matcher
      .match(words)
      .all.filter((h) => signs.nouns.includes(h.concept) || signs.offices.includes(h.concept));
    const head = nouns.find((h) => LINKS.has(words[h.to]?.form ?? "")) ?? nouns.at(-1);
    if (head === undefined) continue;
    // "National Council" for the "National Council on the Care of Orchards"
    if (head.from > 0 && head.to < words.length)
      names.push({ concept: signs.concept, words: words.slice(0, head.to), ...WHOLE });
    names.push({
      concept: signs.concept,
      words: words.slice(head.from, head.to),
      exact: true,
      bare: true,
      capital: signs.offices.includes(head.concept) && startsUpper(name.slice(words[head.from]!.start)),
    });
  }
  for (const d of statute.definedTerms) {
    const words = tokenize(d.term);
    if (words.length === 0) continue;
    const meaning = stems(d.meaning);
    const term = stems(d.term);
    // "orchard pests" is a part of the name, and does not name the body
    const noun = matcher
      .match(words)
      .all.some((h) => signs.nouns.includes(h.concept) || signs.offices.includes(h.concept));
    const opens = (f: string): boolean => ` ${meaning} `.slice(0, f.length + OPENING).includes(` ${f} `);
    const same = full.some((f) => f.includes(" ") && (opens(f) || (noun && ` ${f} `.includes(` ${term} `))));
    // "the Government (hereinafter: the Government) shall establish the Council": only what follows the name is one
    const { text } = body.norm.own;
    const created = d.unit === body.norm.unit && text.indexOf(d.term, text.indexOf(body.name)) >= 0;
    if (same || created) names.push({ concept: signs.concept, words, ...WHOLE, bare: words.length === 1 });
  }
  return names;
}

/** What the law's own definitions say of its terms: an "attendant" that means a keeper is one. */
export function namesOfTerms(
  statute: Statute,
  definable: ReadonlySet<string>,
  matcher: Matcher,
): GivenName[] {
  const names: GivenName[] = [];
  for (const d of statute.definedTerms) {
    const words = tokenize(d.term);
    if (words.length === 0 || words.length > 6) continue;
    const known = new Set(matcher.match(words).all.map((h) => h.concept));
    const said = matcher.match(tokenize(d.meaning).slice(0, MEANING_WORDS)).all;
    for (const concept of new Set(said.map((h) => h.concept))) {
      if (definable.has(concept) && !known.has(concept))
        names.push({ concept, words, ...WHOLE, exact: false });
    }
  }
  return names;
}

/** Finds the given names in a passage. */
export class NameMatcher {
  readonly #matcher: Matcher;
  readonly #rules = new Map<
    string,
    { exact: boolean; bare: boolean; capital: boolean; forms: Set<string> }
  >();

  constructor(names: readonly GivenName[]) {
    const concepts = [...new Set(names.map((n) => n.concept))];
    const tree = new TreeBuilder();
    for (const n of names) {
      tree.addPhrase(n.words, concepts.indexOf(n.concept));
      const key = keyOf(n.concept, n.words);
      const known = this.#rules.get(key);
      const forms = known?.forms ?? new Set<string>();
      forms.add(n.words.map((w) => w.form).join(" "));
      this.#rules.set(key, {
        exact: n.exact && (known?.exact ?? true),
        bare: n.bare && (known?.bare ?? true),
        capital: n.capital || (known?.capital ?? false),
        forms,
      });
    }
    this.#matcher = new Matcher(
      concepts.map((id) => ({ id, terms: [] })),
      tree.flatten((concept) => [concept]),
    );
  }

  match(text: string, tokens: readonly Token[]): Hit[] {
    const found = this.#matcher.match(tokens).all.filter((h) => {
      const words = tokens.slice(h.from, h.to);
      const rule = this.#rules.get(keyOf(h.concept, words));
      if (rule === undefined) return true;
      if (rule.exact && !rule.forms.has(words.map((w) => w.form).join(" "))) return false;
      if (!rule.bare) return true;
      if (rule.capital && !startsUpper(text.slice(words[0]!.start))) return false;
      const before = tokens[h.from - 1];
      return before === undefined || DETERMINERS.has(before.form) || words[0]!.before !== "";
    });
    return found.map((h) => ({ ...h, named: true }));
  }
}

function keyOf(concept: string, words: readonly Token[]): string {
  return `${concept} ${words.map((w) => w.stem).join(" ")}`;
}
