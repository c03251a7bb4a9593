import { type Arrow, findCycles, wayOf } from "./cycles.ts";
import { duplicates } from "./duplicates.ts";
import type { CatalogueFiles } from "./files.ts";
import type { Place } from "./place.ts";
import { type CatalogueProblem, unfinished } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

function checkPattern(pattern: Place): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const anchor = pattern.get("anchor");
  const slots = pattern
    .get("finds")
    .entries()
    .map((c) => c.key);
  if (anchor.text !== undefined && slots.length > 0 && !slots.includes(anchor.text)) {
    const message = `anchor \`${anchor.text}\` is none of what the pattern finds: ${slots.map((s) => `\`${s}\``).join(", ")}`;
    problems.push(anchor.problem(message, didYouMean(anchor.text, slots)));
  }
  const weak = pattern.get("gives").text === "weak";
  if (weak && !pattern.get("reasons").exists) {
    problems.push(pattern.get("gives").problem("a pattern that gives weak needs `reasons`"));
  }
  if (!weak && pattern.get("reasons").exists) {
    const message = "`reasons` stand with a pattern that does not give weak";
    problems.push(pattern.get("reasons").problem(message, "add `gives: weak` or delete them", "key"));
  }
  return problems;
}

function checkCase(one: Place): CatalogueProblem[] {
  const status = one.get("status");
  const reasons = one.get("reasons").items();
  if (status.text === "weak" && reasons.length === 0) return [status.problem("a weak case needs `reasons`")];
  if ((status.text === "present" || status.text === "missing") && reasons.length > 0) {
    return [one.get("reasons").problem(`a ${status.text} case has no \`reasons\``, "delete them", "key")];
  }
  return [];
}

function checkElement(id: string, element: Place): CatalogueProblem[] {
  const patterns = element.get("evidence").get("patterns").items();
  const cases = element.get("cases");
  const problems = [
    ...duplicates(
      element
        .get("parts")
        .items()
        .map((p) => p.get("id")),
      "part",
    ),
    ...duplicates(
      patterns.map((p) => p.get("id")),
      "pattern",
    ),
    ...patterns.flatMap(checkPattern),
    ...cases.items().flatMap(checkCase),
  ];
  if (!element.get("evidence").exists) {
    const hint = "add `evidence:` with the patterns that find its provisions";
    problems.push(
      unfinished(element.problem(`element \`${id}\` has no evidence: nothing can find it`, hint)),
    );
  }
  if (!cases.exists) {
    const hint = "add `cases:` with provisions that must come out present, weak and missing";
    const message = `element \`${id}\` has no cases: no test tells whether it works`;
    problems.push(unfinished(element.problem(message, hint)));
  }
  return problems;
}

/** The places at which an element names another one. */
const dependencies = (element: Place): Place[] => [
  ...element.get("requires").get("any").items(),
  ...element
    .get("lowered-by")
    .items()
    .map((d) => d.get("element")),
];

function circles(files: CatalogueFiles): CatalogueProblem[] {
  const graph = new Map<string, Arrow<Place>[]>();
  for (const { id, root } of files.elements) {
    graph.set(
      id,
      dependencies(root).flatMap((p) => (p.text === undefined ? [] : [{ to: p.text, origin: p }])),
    );
  }
  return findCycles(graph).map((c) => c.origin.problem(`element \`${c.ids[0]}\` depends on ${wayOf(c)}`));
}

/** The ids that other files may name: those with a file, and those that should have one. */
export function knownElements(files: CatalogueFiles): ReadonlySet<string> {
  const listed = files.catalogue
    .get("groups")
    .items()
    .flatMap((g) => g.get("elements").items());
  return new Set([...files.elements.map((e) => e.id), ...listed.flatMap((p) => p.text ?? [])]);
}

/** The elements, and what they say of each other and of the instruments. */
export function checkElements(files: CatalogueFiles): CatalogueProblem[] {
  const readableElements = files.elements.filter((e) => e.root.source.readable);
  const problems = readableElements.flatMap((e) => checkElement(e.id, e.root));
  const known = knownElements(files);
  const named = [
    ...readableElements.flatMap((e) => dependencies(e.root)),
    files.reading.get("central-body").get("element"),
    ...files.frames
      .get("frames")
      .items()
      .flatMap((f) => f.get("elements").items()),
  ];
  for (const place of named) {
    if (place.text === undefined || known.has(place.text)) continue;
    problems.push(place.problem(`unknown element \`${place.text}\``, didYouMean(place.text, known)));
  }
  problems.push(...circles(files));

  if (!files.instruments.source.readable) return problems;
  const codes = new Set(
    files.instruments
      .get("instruments")
      .items()
      .flatMap((i) => i.get("code").text ?? []),
  );
  for (const { root } of readableElements) {
    for (const source of root.get("sources").items()) {
      const code = source.get("code");
      if (code.text === undefined || codes.has(code.text)) continue;
      problems.push(code.problem(`unknown instrument \`${code.text}\``, didYouMean(code.text, codes)));
    }
  }
  return problems;
}
