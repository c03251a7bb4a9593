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
