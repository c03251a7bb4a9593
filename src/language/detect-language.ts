import { ENGLISH_WORDS, OTHER_WORDS } from "./detect-language-words.ts";

/** What the words of a text say about its language. `name` is for people: "English", "Spanish", "another language". */
export interface LanguageGuess {
  readonly code: "en" | "other" | "unknown";
  readonly name: string;
}

/** Fewer words do not show a language. */
export const WORDS_ASKED = 40;
/** Text without spaces between words (Thai, Chinese) is measured by its letters. */
const LETTERS_ASKED = 200;
/** In English laws about four words in ten are among the frequent ones, in bilingual texts two, in others hardly any. */
const ENGLISH_SHARE = 0.12;
/** Below this share a language is not named. */
const NAMED_SHARE = 0.12;

const WORD = /\p{L}+/gu;
const ASCII = 128;
const LATIN = /^\p{Script=Latin}/u;
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

function share(counts: ReadonlyMap<string, number>, total: number, list: string): number {
  let found = 0;
  for (const word of words(list)) found += counts.get(word) ?? 0;
  return found / total;
}

/** So much of a long text is read: from its beginning, middle and end. */
const SAMPLE = 6000;

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`;
}

/** Decides from the words of a text whether it is English. A text too short to say is "unknown". */
export function detectLanguage(text: string): LanguageGuess {
  const counts = new Map<string, number>();
  let total = 0;
  let letters = 0;
  let latin = 0;
  for (const [word] of sampleOf(text).matchAll(WORD)) {
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
    total++;
    letters += word.length;
    if (word.charCodeAt(0) < ASCII || LATIN.test(word)) latin += word.length;
  }
  const foreignScript = latin < letters / 2;
  if (total < WORDS_ASKED && !(foreignScript && letters >= LETTERS_ASKED))
    return { code: "unknown", name: "unknown" };
  if (share(counts, total, ENGLISH_WORDS) >= ENGLISH_SHARE) return { code: "en", name: "English" };
  if (foreignScript) return { code: "other", name: "a language that is not written in Latin letters" };
  let best = { name: "another language", share: NAMED_SHARE };
  for (const [name, list] of Object.entries(OTHER_WORDS)) {
    const s = share(counts, total, list);
    if (s > best.share) best = { name, share: s };
  }
  return { code: "other", name: best.name };
}
