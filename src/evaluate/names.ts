/** How a frame takes up the name under which a provision speaks of something. Documented in the data file. */
export interface NameRules {
  readonly default: string;
  readonly nouns: readonly string[];
  readonly "capital-nouns": readonly string[];
  readonly modifiers: readonly string[];
  readonly remit: readonly string[];
}

export interface Name {
  readonly full: string;
  readonly noun: string;
}

interface Word {
  readonly form: string;
  readonly lower: string;
  /** What stands between the word before and this one. */
  readonly before: string;
}

const DETERMINERS = new Set(["the", "such", "this", "said", "that", "its"]);
const INDEFINITE = new Set(["a", "an", "any", "each", "every", "another", "no"]);
/** Between a noun and the words that say what it is for. */
const LINKS = new Set(["of", "on", "for", "against"]);
/** How far after the noun its remit is looked for, in words. */
const REMIT_WORDS = 8;

function words(text: string): Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const m of text.matchAll(/\p{L}[\p{L}-]*/gu)) {
    found.push({ form: m[0], lower: m[0].toLowerCase(), before: text.slice(end, m.index) });
    end = m.index + m[0].length;
  }
  return found;
}

function capital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.form);
}

function titleCase(list: readonly Word[]): string {
  return list
    .map(({ form }) => (LINKS.has(form) ? form : form.replace(/^\p{L}/u, (c) => c.toUpperCase())))
    .join(" ");
}

function standsAt(list: readonly Word[], at: number, noun: readonly string[]): boolean {
  return noun.every((w, i) => list[at + i]?.lower === w && (i === 0 || list[at + i]!.before === " "));
}

/** Whether the words after the noun give it to another field: "Board of Education". */
function otherRemit(list: readonly Word[], after: number, remit: readonly string[]): boolean {
  if (list[after]?.before !== " " || !LINKS.has(list[after]!.lower)) return false;
  const next = list.slice(after + 1, after + 1 + REMIT_WORDS);
  if (next.some((w) => remit.some((r) => w.lower.includes(r)))) return false;
  return next.slice(0, 2).some((w) => capital(w));
}

/** The name at one place, if the words around it leave it to the law's own. */
function nameAt(
  list: readonly Word[],
  at: number,
  noun: readonly string[],
  rules: NameRules,
  free: boolean,
): Name | undefined {
  if (!standsAt(list, at, noun) || otherRemit(list, at + noun.length, rules.remit)) return undefined;
  let first = at;
  while (first > 0 && list[first]!.before === " " && rules.modifiers.includes(list[first - 1]!.lower))
    first--;
  const before = list[first]!.before === " " ? list[first - 1] : undefined;
  if (before !== undefined && INDEFINITE.has(before.lower)) return undefined;
  const named = capital(list[at]) && list[at]!.before === " " ? true : first < at;
  if (before === undefined || DETERMINERS.has(before.lower)) {
    if (!free && !named) return undefined;
  } else if (capital(before) || !capital(list[first])) return undefined;
  const end = at + noun.length;
  return { full: titleCase(list.slice(first, end)), noun: titleCase(list.slice(at, end)) };
}

function longestFirst(nouns: readonly string[]): string[][] {
  return nouns.map((n) => n.split(" ")).sort((a, b) => b.length - a.length);
}

/** The name in these texts, the first text first; free nouns before those that need capitals. */
export function findName(texts: readonly string[], rules: NameRules): Name {
  const lists = texts.map(words);
  for (const [nouns, free] of [
    [longestFirst(rules.nouns), true],
    [longestFirst(rules["capital-nouns"]), false],
  ] as const) {
    for (const list of lists) {
      for (let at = 0; at < list.length; at++) {
        for (const noun of nouns) {
          const name = nameAt(list, at, noun, rules, free);
          if (name !== undefined) return name;
        }
      }
    }
  }
  return { full: rules.default, noun: rules.default.split(" ").at(-1)! };
}
