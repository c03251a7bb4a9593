import { parseTerm } from "../lexicon/terms.ts";
import type { Place } from "./place.ts";
import { type CatalogueProblem, quoted } from "./problem.ts";

const GAP = /^(?:\.{3}|\.{6}|…)$/;
const HOLDS_GAP = /\.\.\.|…/;

/** What keeps a term from ever matching, or undefined. */
function flaw(term: string): { message: string; hint?: string } | undefined {
  const words = term.trim().split(/\s+/);
  if (words.some((w) => HOLDS_GAP.test(w) && !GAP.test(w))) {
    return { message: `term ${quoted(term)}: the gap \`...\` must stand between spaces` };
  }
  if (words.every((w) => GAP.test(w))) return { message: `term ${quoted(term)} holds no word` };
  if (GAP.test(words[0]!) || GAP.test(words.at(-1)!)) {
    return { message: `term ${quoted(term)}: the gap \`...\` must stand between words`, hint: "delete it" };
  }
  if (words.some((w, i) => GAP.test(w) && GAP.test(words[i + 1] ?? ""))) {
    return {
      message: `term ${quoted(term)}: two gaps \`...\` in a row never match`,
      hint: "delete one; `......` is a gap of up to twenty-five words",
    };
  }
  try {
    const variants = parseTerm(term);
    if (variants.length > 0 && variants.every((v) => v.length > 0)) return undefined;
    return { message: `term ${quoted(term)}: \`/\` must stand between words` };
  } catch (error) {
    return { message: `term ${quoted(term)}: ${(error as Error).message}` };
  }
}

/** The terms of one concept, and the phrases it excepts. */
export function checkTerms(concept: Place): CatalogueProblem[] {
  return ["terms", "except"]
    .flatMap((key) => concept.get(key).items())
    .flatMap((place) => {
      if (place.text === undefined || place.text.trim() === "") return []; // the schema has said so
      const found = flaw(place.text);
      return found === undefined ? [] : [place.problem(found.message, found.hint)];
    });
}
