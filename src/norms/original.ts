import type { Norm } from "./model.ts";

/** Words of a norm as the draft spells them. Where they run from the chapeau into the sentence, both parts stand. */
export function originalWords(norm: Norm, from: number, to: number): string {
  const parts: string[] = [];
  let shift = 0;
  for (const passage of [...norm.chapeaux, norm.own]) {
    const tokens = passage.tokens.slice(Math.max(0, from - shift), Math.max(0, to - shift));
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined) parts.push(passage.text.slice(first.start, last.end));
    shift += passage.tokens.length;
  }
  return parts.join(" ");
}
