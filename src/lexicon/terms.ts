import { tokenize } from "../language/tokens.ts";

/**
 * One step of a term. A word matches on its stem, `exact` words on their form; a gap allows up to `words` other
 * words. How a term is written: "collect data", "=may" (this form only), "keep ... register" (a gap of up to
 * five words), "report ...... include" (up to twenty-five), "council/committee of ministers" (either word).
 */
export type Step =
  | { readonly kind: "stem"; readonly value: string }
  | { readonly kind: "form"; readonly value: string }
  | { readonly kind: "gap"; readonly words: number };

/** How gaps are written, and how many words each may hold. */
const GAPS: ReadonlyMap<string, number> = new Map([
  ["...", 5],
  ["…", 5],
  ["......", 25],
]);
/**
 * Reads a term of the lexicon.
 * @throws Error where a part of the term holds no word.
 */
export function parseTerm(term: string): Step[][] {
  let variants: Step[][] = [[]];
  for (const raw of term.trim().split(/\s+/)) {
    const gap = GAPS.get(raw);
    if (gap !== undefined) {
      variants = variants.map((v) => [...v, { kind: "gap", words: gap }]);
      continue;
    }
    const alternatives = raw.split("/").filter((a) => a !== "");
    const steps = alternatives.map((alternative): Step[] => {
      const exact = alternative.startsWith("=");
      const tokens = tokenize(exact ? alternative.slice(1) : alternative);
      if (tokens.length === 0) throw new Error(`no word in "${raw}"`);
      return tokens.map((t) => (exact ? { kind: "form", value: t.form } : { kind: "stem", value: t.stem }));
    });
    variants = variants.flatMap((v) => steps.map((s) => [...v, ...s]));
  }
  // words joined by the tokenizer ("non governmental") must be joined here too
  if (variants.length === 1 && !term.includes("...") && !term.includes("=") && !term.includes("/")) {
    return [tokenize(term).map((t) => ({ kind: "stem", value: t.stem }))];
  }
  return variants;
}
