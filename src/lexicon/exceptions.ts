import type { ConceptSet, ConceptTable } from "./concepts.ts";
import { exceptionOf } from "./concepts.ts";
import type { Place } from "./hits.ts";

/** Places without the concepts whose excepted phrase they stand in ("in cooperation with", "standard of proof"). */
export function withoutExcepted(places: readonly Place[], table: ConceptTable): readonly Place[] {
  const { exceptionsFrom } = table;
  const isException = (id: number): boolean => id >= exceptionsFrom;
  const phrases = places.filter((p) => p.set.ids.some(isException));
  if (phrases.length === 0) return places;
  const kept: Place[] = [];
  for (const place of places) {
    const { from, to } = place;
    const around = phrases.filter((p) => from >= p.from && to <= p.to);
    if (around.length === 0) {
      kept.push(place);
      continue;
    }
    const means = (id: number): boolean => {
      if (isException(id)) return false;
      const exception = table.index.get(exceptionOf(table.ids[id]!));
      return exception === undefined || !around.some((p) => p.set.ids.includes(exception));
    };
    const rest: ConceptSet = table.setOf(place.set.ids.filter(means));
    if (rest.ids.length > 0)
      kept.push(rest.ids.length === place.set.ids.length ? place : { set: rest, from, to });
  }
  return kept;
}
