import type { Place } from "./place.ts";
import type { CatalogueProblem } from "./problem.ts";

/** Ids that stand twice among these places: the later one is reported, with the place of the first. */
export function duplicates(ids: readonly Place[], what: string): CatalogueProblem[] {
  const first = new Map<string, Place>();
  const problems: CatalogueProblem[] = [];
  for (const id of ids) {
    if (id.text === undefined) continue;
    const earlier = first.get(id.text);
    if (earlier === undefined) first.set(id.text, id);
    else problems.push(id.problem(`duplicate ${what} \`${id.text}\``, `first at ${earlier.where()}`));
  }
  return problems;
}
