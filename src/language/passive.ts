import type { Token } from "./tokens.ts";

const BE = new Set(["be", "is", "are", "was", "were", "been", "being"]);
/** Past participles that do not end in -ed, in the words that laws order things with. */
const IRREGULAR = new Set(
  `given made kept held taken put set paid sent built drawn brought laid chosen borne written done found met
  heard taught led told shown seen read sought cut borne undertaken begun run shared spent lent left won`.split(
    /\s+/,
  ),
);
/** Words in -ed that are no participle of a passive here. */
const NOT_PASSIVE = new Set([
  "need",
  "indeed",
  "proceed",
  "exceed",
  "succeed",
  "based",
  "composed",
  "entitled",
  "concerned",
]);
/** How many words the verb itself takes: "be carefully carried out". */
const VERB_WORDS = 3;
const JOINS = new Set(["and", "or"]);
/** Verbs whose subject has something done to it, though the form is active. */
const RECEIVES = new Set(["receive", "receives", "undergo", "undergoes"]);

function participle(word: Token | undefined): boolean {
  if (word === undefined) return false;
  return (word.form.endsWith("ed") && !NOT_PASSIVE.has(word.form)) || IRREGULAR.has(word.form);
}

function adverb(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    (word.form.endsWith("ly") || ["also", "not", "at", "as", "first", "so", "thus"].includes(word.form))
  );
}

/**
 * Whether "by" at `at` says who did something that is only mentioned ("the procedure approved by the Council"), and not
 * who does what the verb orders. `from` is where the verb begins.
 */
export function namesAnothersDoing(words: readonly Token[], at: number, from: number): boolean {
  let i = at - 1;
  while (i > from && adverb(words[i])) i--;
  if (i - from <= VERB_WORDS || !participle(words[i])) return false;
  const joined = words[i]!.before.includes(",") || JOINS.has(words[i - 1]!.form);
  let before = i - 1;
  while (before > from && adverb(words[before])) before--;
  return !joined && !BE.has(words[before]!.form);
}

/**
 * Whether the words from `at` on are passive: "be collected", "are hereby kept", or "receive". Two adverbs may stand
 * between.
 */
export function passiveAt(words: readonly Token[], at: number): boolean {
  let i = at;
  while (i < at + 2 && adverb(words[i])) i++;
  const first = words[i];
  if (first === undefined) return false;
  if (RECEIVES.has(first.form)) return true;
  if (!BE.has(first.form)) return false;
  i++;
  for (let skipped = 0; skipped < 2 && adverb(words[i]); skipped++) i++;
  return participle(words[i]);
}
