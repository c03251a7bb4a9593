import { startsUpper } from "../language/letters.ts";
import type { Token } from "../language/tokens.ts";
import type { Hit } from "../lexicon/hits.ts";
import type { Norm, Passage } from "./model.ts";

/** How a sentence shows that it brings a body into being: concepts of the lexicon. */
export interface CreationSigns {
  /** Active verbs that create ("shall constitute"), before the noun. */
  readonly creates: readonly string[];
  /** Passives that create ("is established", "there shall be"). */
  readonly founds: readonly string[];
  /** Rules on who sits on a body. */
  readonly members: readonly string[];
}

const LINKS = new Set(["of", "for", "on", "against", "in", "and", "the", "to", "with", "upon"]);
/** Articles and what stands for one. */
export const DETERMINERS = new Set(["a", "an", "the", "one", "its", "this", "such", "that", "another"]);
/** After these a noun is no object: "procedures of the committee", "a fund run by the board". */
const PREPOSITIONS = new Set(
  `of to by for with from in within on under between before at which that whether and or than into upon against
  through any each every whom whose where among per`.split(/\s+/),
);
/** Between a verb and its object none of these stands: "appoint a person to staff the office". */
const TURNS = new Set(["to", "which", "that", "who", "whose"]);
/** "a committee, which shall be known as the operational committee": a name that comes after the noun. */
export const KNOWN_AS = new Set([
  "known",
  "called",
  "styled",
  "named",
  "entitled",
  "hereinafter",
  "hereafter",
]);
/** How far back the article of a noun is looked for, and how far a creation stands from its noun, in words. */
const PHRASE_REACH = 9;
const CREATION_REACH = 22;
/** How soon after its noun a rule on members makes a body. */
const BESIDE = 5;

/** Whether a word begins with a capital letter. */
export function capital(text: string, token: Token): boolean {
  return startsUpper(text.slice(token.start, token.start + 2));
}

/** The longest capitalised phrase around the words of a hit: "National Council on the Care of Orchards". */
export function phraseAround(p: Passage, hit: Hit): { from: number; to: number } {
  let { from, to } = hit;
  if (!capital(p.text, p.tokens[from]!)) {
    // "the statewide orchard pest council": back to the article
    const start = phraseStart(p.tokens, from);
    return { from: start === undefined ? from : start + 1, to };
  }
  while (from > 0 && p.tokens[from]!.before === "") {
    const previous = p.tokens[from - 1]!;
    if (capital(p.text, previous)) from--;
    else if (
      from > 1 &&
      LINKS.has(previous.form) &&
      !DETERMINERS.has(previous.form) &&
      previous.before === "" &&
      capital(p.text, p.tokens[from - 2]!)
    )
      from -= 2;
    else break;
  }
  if (DETERMINERS.has(p.tokens[from]!.form) && to - from > 1) from++;
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

/** Where the article of a noun stands, if near before it without punctuation between. */
function phraseStart(tokens: readonly Token[], noun: number): number | undefined {
  for (let i = noun - 1; i >= Math.max(0, noun - PHRASE_REACH); i--) {
    if (tokens[i + 1]!.before !== "" && !/^[-‑"“„«'‘]+$/u.test(tokens[i + 1]!.before)) return undefined;
    if (DETERMINERS.has(tokens[i]!.form)) return i;
    if (PREPOSITIONS.has(tokens[i]!.form)) return undefined;
  }
  return undefined;
}

/** Whether the noun can be the subject or object of the sentence, not a part of another phrase. */
function standsFree(p: Passage, noun: Hit): boolean {
  const { from } = phraseAround(p, noun);
  const start = phraseStart(p.tokens, noun.from);
  const at = Math.min(from, start ?? from);
  const before = p.tokens[at - 1];
  if (before === undefined || p.tokens[at]!.before.includes(",")) return true;
  return !PREPOSITIONS.has(before.form);
}

/** "councils", but not "headquarters" or "congress". */
export function isPlural(p: Passage, noun: Hit): boolean {
  const form = p.tokens[noun.to - 1]!.form;
  return form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("headquarters");
}

const CONDITIONS = new Set(["if", "where", "when", "whenever", "once", "unless"]);

/** "If a board is established, it shall …" creates none. */
function isCondition(p: Passage, noun: Hit): boolean {
  return (
    CONDITIONS.has(p.tokens[0]!.form) && !p.tokens.slice(1, noun.from).some((t) => t.before.includes(","))
  );
}

/** How a sentence brings the noun into being, if it does: itself, or as an item of "the following are established:". */
export function creation(norm: Norm, noun: Hit, signs: CreationSigns): "creates" | "constitutes" | undefined {
  const p = norm.own;
  if (!standsFree(p, noun) || isCondition(p, noun)) return undefined;
  const named = phraseAround(p, noun);
  const above = norm.chapeaux.at(-1);
  if (
    above !== undefined &&
    named.from <= 1 &&
    (above.byConcept.hasOf(signs.founds) || above.byConcept.hasOf(signs.creates))
  )
    return "creates";
  for (const h of p.byConcept.among(signs.founds)) {
    const there = p.tokens[h.from]!.form === "there" || h.from === 0;
    if (
      h.from >= noun.to ? h.from - named.to <= CREATION_REACH : there && named.from - h.to <= CREATION_REACH
    )
      return "creates";
  }
  for (const h of p.byConcept.among(signs.creates)) {
    if (h.to > noun.from || noun.from - h.to > CREATION_REACH) continue;
    const between = p.tokens.slice(h.to, named.from);
    if (between.some((t) => KNOWN_AS.has(t.form)) || !between.some((t) => TURNS.has(t.form)))
      return "creates";
  }
  for (const h of p.byConcept.among(signs.members)) {
    if (h.from >= noun.to && h.from - named.to <= BESIDE) return "constitutes";
  }
  return undefined;
}
