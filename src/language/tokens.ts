import { stemmer } from "stemmer";
import { FAMILY_STEM, IRREGULAR_OF } from "./families.ts";
import { foldWord } from "./fold.ts";

/** A word of a text. `start` and `end` are offsets in the text; `form` is folded, `stem` is what terms match on. */
export interface Token {
  readonly form: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** The punctuation between the previous word and this one: "" where there is only space. */
  readonly before: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)?/gu;
/** Prefixes that laws write with a hyphen, a space or neither: "non-governmental", "co ordinate", "interagency". */
const PREFIXES = new Set(["non", "inter", "co", "anti", "multi", "counter", "pre", "re", "sub"]);
const stems = new Map<string, string>();

function stemOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const base = IRREGULAR_OF.get(form) ?? form;
  const stem = FAMILY_STEM.get(base) ?? stemmer(base);
  if (stems.size < 50_000) stems.set(form, stem);
  return stem;
}

/** Splits a text into words. Hyphenated prefixes are joined to their word, other hyphens part two words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let pending: { form: string; start: number; end: number; before: string } | undefined;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(last, start);
    const form = foldWord(match[0]);
    const before = gap.trim();
    last = end;
    if (pending !== undefined) {
      // "non-governmental" and "non governmental" are one word; "co" before a name is not a prefix
      if (gap === "-" || gap === "‑" || gap === "" || (pending.form === "non" && gap === " ")) {
        const joined = foldWord(pending.form + form);
        tokens.push({
          form: joined,
          stem: stemOf(joined),
          start: pending.start,
          end,
          before: pending.before,
        });
        pending = undefined;
        continue;
      }
      tokens.push({ ...pending, stem: stemOf(pending.form) });
      pending = undefined;
    }
    if (PREFIXES.has(form)) pending = { form, start, end, before };
    else tokens.push({ form, stem: stemOf(form), start, end, before });
  }
  if (pending !== undefined) tokens.push({ ...pending, stem: stemOf(pending.form) });
  return tokens;
}
