import type { Statute } from "../model.ts";

/** What in the clauses stands for names of the draft: templates/fill.json. */
export interface FillRules {
  /** The coordinating body as the clauses name it: in full, and in brackets. */
  readonly body: { readonly full: string; readonly short: string };
  /** Sentences that only make sense in a law without a body. */
  readonly withoutBody: readonly { readonly find: string; readonly put: string }[];
  /** Words for the law itself, by which laws name themselves. */
  readonly law: { readonly own: string; readonly others: readonly string[] };
}

/** What a draft calls things. */
export interface Names {
  readonly body: { readonly full: string; readonly short: string } | undefined;
  readonly terms: ReadonlyMap<string, string>;
  readonly law: string;
}

const ARTICLE = /^the\s+/i;

/** The short name by which a draft speaks of its body. */
function shortName(full: string, statute: Statute): string {
  const name = full.replace(ARTICLE, "").trim();
  const lower = name.toLowerCase();
  const term = statute.definedTerms.find(
    (t) => lower.includes(t.term.toLowerCase()) || t.meaning.toLowerCase().includes(lower),
  );
  if (term !== undefined) return term.term;
  // a name is the words up to where its remit begins
  return /^\p{Lu}/u.test(name) ? name : name.toLowerCase();
}

/** The names of a draft. `body` is its coordinating body as it was read, where one was. */
export function namesOf(statute: Statute, body: string | undefined, rules: FillRules): Names {
  const text = statute.units.map((u) => u.text).join("\n");
  const uses = (word: string): number => text.split(`this ${word}`).length - 1;
  const { own, others } = rules.law;
  const most = others.reduce((best, word) => (uses(word) > uses(best) ? word : best), own);
  return {
    body:
      body === undefined
        ? undefined
        : { full: body.replace(ARTICLE, ""), short: `the ${shortName(body, statute)}` },
    terms: new Map(statute.definedTerms.map((t) => [t.term.toLowerCase(), t.term])),
    law: most,
  };
}

/** `as` in the case of `like`: a name at the beginning of a sentence. */
function inCase(as: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? as.charAt(0).toUpperCase() + as.slice(1) : as;
}

/** The paragraphs of a clause in the draft's own names; what is not known stays in brackets. */
export function fillIn(paragraphs: readonly string[], names: Names, rules: FillRules): string[] {
  const done: string[] = [];
  for (const paragraph of paragraphs) {
    let text = paragraph;
    for (const { find, put } of rules.withoutBody) text = text.replace(new RegExp(find, "u"), put);
    if (text.trim() === "") continue;
    if (names.body !== undefined) text = text.replaceAll(rules.body.full, names.body.full);
    text = text.replaceAll(/\[([^[\]]+)\]/g, (whole, inner: string) => {
      const plain = inner.toLowerCase();
      if (names.body !== undefined && plain === rules.body.short.toLowerCase())
        return inCase(names.body.short, inner);
      const term = names.terms.get(plain.replace(ARTICLE, ""));
      return term !== undefined && ARTICLE.test(inner) ? inCase(`the ${term}`, inner) : whole;
    });
    done.push(text.replaceAll(`this ${rules.law.own}`, `this ${names.law}`));
  }
  return done;
}
