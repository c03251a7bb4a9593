import { knownElements } from "./check-elements.ts";
import { duplicates } from "./duplicates.ts";
import type { CatalogueFiles } from "./files.ts";
import type { Place } from "./place.ts";
import type { CatalogueProblem } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

/** The ids of the parts of each element whose file could be read. */
function partsOf(files: CatalogueFiles): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    files.elements
      .filter((e) => e.root.source.readable)
      .map((e) => [
        e.id,
        new Set(
          e.root
            .get("parts")
            .items()
            .flatMap((p) => p.get("id").text ?? []),
        ),
      ]),
  );
}

/** Every point of an instrument is carried by something that exists, or says why by nothing. */
export function checkInstruments(files: CatalogueFiles): CatalogueProblem[] {
  const known = knownElements(files);
  const parts = partsOf(files);

  const carrier = (place: Place): CatalogueProblem | undefined => {
    if (place.text === undefined) return undefined;
    const [id = "", part] = place.text.split("#");
    if (!known.has(id)) return place.problem(`unknown element \`${id}\``, didYouMean(id, known));
    const there = parts.get(id);
    if (part === undefined || there === undefined || there.has(part)) return undefined;
    return place.problem(`element \`${id}\` has no part \`${part}\``, didYouMean(part, there));
  };

  const instruments = files.instruments.get("instruments").items();
  const problems = duplicates(
    instruments.map((i) => i.get("code")),
    "instrument",
  );
  for (const points of instruments.map((i) => i.get("points").items())) {
    problems.push(
      ...duplicates(
        points.map((p) => p.get("id")),
        "point",
      ),
    );
    for (const point of points) {
      const carried = point.get("carried-by");
      const outside = point.get("out-of-scope");
      problems.push(...carried.items().flatMap((p) => carrier(p) ?? []));
      if (carried.exists && outside.exists) {
        problems.push(
          outside.problem("a point is either `carried-by` something or `out-of-scope`", undefined, "key"),
        );
      }
      if (!carried.exists && !outside.exists) {
        const hint = "say which element carries it, or why none does";
        problems.push(point.problem("a point needs `carried-by` or `out-of-scope`", hint));
      }
    }
  }
  return problems;
}
