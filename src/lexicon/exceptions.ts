import type { ConceptTable } from "./concepts.ts";
import { exceptionOf } from "./concepts.ts";
import type { Place } from "./hits.ts";

function hasException(place: Place): boolean {
  return place.set.excepts;
}

/** Places without the concepts whose excepted phrase they stand in ("in cooperation with", "standard of proof"). */
export function withoutExcepted(places: readonly Place[], table: ConceptTable): readonly Place[] {
  const phrases = places.filter(hasException);
  if (phrases.length === 0) return places;
  const { exceptionsFrom } = table;
  const kept: Place[] = [];
  for (const place of places) {
    const { from, to } = place;
    const around = phrases.filter((p) => from >= p.from && to <= p.to);
    if (around.length === 0) {
      kept.push(place);
      continue;
    }
    const means = (id: number): boolean => {
      if (id >= exceptionsFrom) return false;
      const exception = table.index.get(exceptionOf(table.ids[id]!));
      return exception === undefined || !around.some((p) => p.set.ids.includes(exception));
    };
    const rest = place.set.ids.filter(means);
    if (rest.length === place.set.ids.length) kept.push(place);
    else if (rest.length > 0) kept.push({ set: table.setOf(rest), from, to });
  }
  return kept;
}
