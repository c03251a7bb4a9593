import type { CatalogueFiles } from "./files.ts";
import type { Place } from "./place.ts";

function ofCondition(condition: Place): Place[] {
  if (condition.text !== undefined) return [condition];
  if (Array.isArray(condition.value)) return condition.items();
  return ["any", "but", "led-by", "not-led-by"].flatMap((key) => condition.get(key).items());
}

const ofConditions = (conditions: Place): Place[] => conditions.entries().flatMap(ofCondition);

const ofLowerings = (lowerings: Place): Place[] =>
  lowerings.items().flatMap((l) => [...ofConditions(l.get("when")), ...ofConditions(l.get("unless"))]);

function ofElement(element: Place): Place[] {
  const evidence = element.get("evidence");
  return [
    ...element
      .get("parts")
      .items()
      .flatMap((part) => part.get("found-by").items()),
    ...ofConditions(evidence.get("unless")),
    ...ofLowerings(evidence.get("lowers")),
    ...evidence
      .get("patterns")
      .items()
      .flatMap((p) => [
        ...ofConditions(p.get("finds")),
        ...ofConditions(p.get("unless")),
        ...ofLowerings(p.get("lowers")),
      ]),
  ];
}

function ofReading(reading: Place): Place[] {
  const body = reading.get("central-body");
  return [
    ...body
      .entries()
      .filter((e) => !["element", "concept", "founding", "founding-office"].includes(e.key))
      .flatMap((e) => e.items()),
    ...reading
      .get("scopes")
      .items()
      .flatMap((scope) => [...scope.get("of").items(), ...scope.get("only").items()]),
    ...reading.get("definable").items(),
    ...ofConditions(reading.get("unless")),
    ...ofLowerings(reading.get("lowers")),
  ];
}

/** Every place outside the lexicon that refers to a concept. */
export function conceptUses(files: CatalogueFiles): Place[] {
  const uses = [...ofReading(files.reading), ...files.elements.flatMap((e) => ofElement(e.root))];
  return uses.filter((p) => p.text !== undefined);
}
