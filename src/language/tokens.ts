import { stemmer } from "stemmer";
import { FAMILY_STEM, IRREGULAR_OF } from "./families.ts";
import { foldWord } from "./fold.ts";
import { nextWord, wordEnd } from "./words.ts";

/** A word of a text. `start` and `end` are offsets in the text; `form` is folded, `stem` is what terms match on. */
export interface Token {
  readonly form: string;
  readonly stem: string;
  /** The number of form and stem among the words met so far, -1 where they are not remembered. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
  /** The punctuation between the previous word and this one: "" where there is only space. */
  readonly before: string;
}

const SPACE = 32;
/** Prefixes that laws write with a hyphen, a space or neither: "non-governmental", "co ordinate", "interagency". */
const PREFIXES = new Set(["non", "inter", "co", "anti", "multi", "counter", "pre", "re", "sub"]);
/** So many words are remembered. */
const KEPT = 50_000;

/** A word cut from a text would keep all of the text in memory as long as it is remembered: this is one of its own. */
function ofItsOwn(word: string): string {
  return ` ${word}`.slice(1);
}

interface Word {
  readonly form: string;
  readonly stem: string;
  /** Counted from 0 as words are met; -1 where too many were. */
  readonly number: number;
}

const byNumber: Word[] = [];
const byForm = new Map<string, Word>();

function wordOfForm(form: string): Word {
  const known = byForm.get(form);
  if (known !== undefined) return known;
  const base = IRREGULAR_OF.get(form) ?? form;
  const stem = FAMILY_STEM.get(base) ?? stemmer(base);
  const kept = byNumber.length < KEPT;
  const word = { form, stem, number: kept ? byNumber.length : -1 };
  if (kept) {
    byNumber.push(word);
    byForm.set(form, word);
  }
  return word;
}

/** Words as they are written: a law uses few, and each many times. */
const written = new Map<string, Word>();

function wordOf(raw: string): Word {
  const known = written.get(raw);
  if (known !== undefined) return known;
  const own = ofItsOwn(raw);
  const word = wordOfForm(foldWord(own));
  // else a long run would remember the misprints of its first texts and nothing of its last
  if (written.size >= KEPT) written.clear();
  written.set(own, word);
  return word;
}

/** The word that tokens name by number. */
export function wordNumbered(number: number): { readonly form: string; readonly stem: string } {
  return byNumber[number]!;
}

/** Splits a text into words. Hyphenated prefixes are joined to their word, other hyphens part two words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let pending: Token | undefined;
  let last = 0;
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, last)) {
    const end = wordEnd(text, start);
    const { form, stem, number: word } = wordOf(text.slice(start, end));
    const gap = start === last + 1 && text.charCodeAt(last) === SPACE ? " " : text.slice(last, start);
    const before = gap === " " ? "" : gap.trim();
    last = end;
    if (pending !== undefined) {
      // "non-governmental" and "non governmental" are one word; "co" before a name is not a prefix
      if (gap === "-" || gap === "‑" || gap === "" || (pending.form === "non" && gap === " ")) {
        const joined = wordOfForm(foldWord(pending.form + form));
        tokens.push({ ...pending, form: joined.form, stem: joined.stem, word: joined.number, end });
        pending = undefined;
        continue;
      }
      tokens.push(pending);
      pending = undefined;
    }
    const token = { form, stem, word, start, end, before };
    if (PREFIXES.has(form)) pending = token;
    else tokens.push(token);
  }
  if (pending !== undefined) tokens.push(pending);
  return tokens;
}
