import { READING_CONCEPTS } from "../norms/roles.ts";
import { checkTerms } from "./check-terms.ts";
import { conceptUses } from "./concept-uses.ts";
import { type Arrow, findCycles, wayOf } from "./cycles.ts";
import { duplicates } from "./duplicates.ts";
import { type CatalogueFiles, readable } from "./files.ts";
import type { Place } from "./place.ts";
import { type CatalogueProblem, problem, unfinished } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

type Concepts = ReadonlyMap<string, Place>;

const includes = (concept: Place): Place[] =>
  concept
    .get("includes")
    .items()
    .filter((p) => p.text !== undefined);

function circles(concepts: Concepts): CatalogueProblem[] {
  const graph = new Map<string, Arrow<Place>[]>();
  for (const [id, c] of concepts)
    graph.set(
      id,
      includes(c).map((p) => ({ to: p.text!, origin: p })),
    );
  return findCycles(graph).map((c) => c.origin.problem(`concept \`${c.ids[0]}\` includes ${wayOf(c)}`));
}

/** Ids that an element or the reader uses, directly or by way of a used concept that includes them. */
function used(concepts: Concepts, uses: readonly Place[]): ReadonlySet<string> {
  const ids = new Set([...uses.map((p) => p.text!), ...Object.values(READING_CONCEPTS)]);
  for (const id of ids) {
    const concept = concepts.get(id);
    if (concept !== undefined) for (const part of includes(concept)) ids.add(part.text!);
  }
  return ids;
}

/** Concepts that the program itself reads by must be there. */
function fixedConcepts(concepts: Concepts): CatalogueProblem[] {
  return Object.values(READING_CONCEPTS)
    .filter((id) => !concepts.has(id))
    .map((id) =>
      problem(
        "reading.yaml",
        { line: 1, column: 1 },
        `the lexicon lacks the concept \`${id}\`, by which every statute is read`,
        didYouMean(id, concepts.keys()),
      ),
    );
}

/** The lexicon, and whatever refers to it. */
export function checkConcepts(files: CatalogueFiles): CatalogueProblem[] {
  const all = files.lexicon.flatMap((f) => f.get("concepts").items());
  const concepts = new Map(
    all.flatMap((c) => (c.get("id").text === undefined ? [] : [[c.get("id").text!, c]])),
  );
  const uses = conceptUses(files);
  // the coordinating body gets its words from the statute: its concepts are named in reading.yaml alone
  const body = files.reading.get("central-body");
  const named = ["concept", "founding", "founding-office"].flatMap((key) => body.get(key).text ?? []);
  const known = new Set([...concepts.keys(), ...named]);
  const problems = [
    ...duplicates(
      all.map((c) => c.get("id")),
      "concept",
    ),
    ...circles(concepts),
    ...all.flatMap(checkTerms),
  ];
  for (const [id, concept] of concepts) {
    const empty = concept.get("terms").items().length === 0 && includes(concept).length === 0;
    if (empty && concept.get("terms").exists) {
      problems.push(
        concept.get("terms").problem(`concept \`${id}\` has no words`, "give it terms, or includes"),
      );
    }
  }
  // a file that could not be read may define what seems unknown, and use what seems unused
  if (files.lexicon.length > 0 && readable([...files.lexicon, files.reading])) {
    for (const place of [...uses, ...all.flatMap(includes)]) {
      if (known.has(place.text!)) continue;
      problems.push(place.problem(`unknown concept \`${place.text}\``, didYouMean(place.text!, known)));
    }
    problems.push(...fixedConcepts(concepts));
  }
  if (readable([...files.all, files.reading])) {
    const inUse = used(concepts, uses);
    for (const [id, concept] of concepts) {
      if (inUse.has(id)) continue;
      const unused = concept
        .get("id")
        .problem(`concept \`${id}\` is used nowhere`, "refer to it or delete it");
      problems.push(unfinished(unused));
    }
  }
  return problems;
}
