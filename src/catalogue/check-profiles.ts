import type { CatalogueFiles } from "./files.ts";
import type { Catalogue } from "./model.ts";
import type { Place } from "./place.ts";
import type { CatalogueProblem } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

/** The names that profiles and configurations refer to. */
export interface KnownNames {
  readonly groups: readonly string[];
  readonly elements: readonly string[];
  readonly instruments: readonly string[];
  /** Retired ids with their successors. */
  readonly retired: ReadonlyMap<string, string | undefined>;
}

/** A reference to an element, or a group where `what` says so, that leads nowhere. */
export function checkElementRef(
  place: Place,
  names: KnownNames,
  what: "element" | "element or group" = "element",
  part: "key" | "value" = "value",
): CatalogueProblem[] {
  const id = part === "key" ? place.key : place.text;
  const known = what === "element" ? names.elements : [...names.elements, ...names.groups];
  if (id === undefined || known.includes(id)) return [];
  if (names.retired.has(id)) {
    const successor = names.retired.get(id);
    const hint = successor === undefined ? "delete it" : `its successor is \`${successor}\``;
    return [place.problem(`element \`${id}\` was retired`, hint, part)];
  }
  if (what === "element" && names.groups.includes(id))
    return [
      place.problem(`expected an element, found the group \`${id}\``, "name the elements one by one", part),
    ];
  const hint = didYouMean(id, known) ?? "`lawcheck list` shows them all";
  return [place.problem(`unknown ${what} \`${id}\``, hint, part)];
}

function checkNames(places: readonly Place[], known: readonly string[], what: string): CatalogueProblem[] {
  return places.flatMap((place) =>
    place.text === undefined || known.includes(place.text)
      ? []
      : [place.problem(`unknown ${what} \`${place.text}\``, didYouMean(place.text, known))],
  );
}

/** What a profile refers to; not the profile that it extends. */
export function checkProfileRefs(root: Place, names: KnownNames): CatalogueProblem[] {
  const select = root.get("select");
  return [
    ...checkNames(select.get("groups").items(), names.groups, "group"),
    ...select
      .get("elements")
      .items()
      .flatMap((p) => checkElementRef(p, names)),
    ...checkNames(select.get("sources").items(), names.instruments, "instrument"),
    ...checkOff(root, names),
  ];
}

/** The elements that a profile or a configuration switches off. */
export function checkOff(root: Place, names: KnownNames): CatalogueProblem[] {
  return root
    .get("off")
    .items()
    .flatMap((p) => checkElementRef(p.get("element"), names, "element or group"));
}

/** The names of a catalogue that has been read. */
export function namesOfCatalogue(catalogue: Catalogue): KnownNames {
  return {
    groups: catalogue.groups.map((g) => g.id),
    elements: catalogue.elements.map((e) => e.id),
    instruments: catalogue.instruments.map((i) => i.code),
    retired: new Map(catalogue.retired.map((r) => [r.id, r.successor])),
  };
}

function namesOf(files: CatalogueFiles): KnownNames {
  const texts = (places: readonly Place[]): string[] => places.flatMap((p) => p.text ?? []);
  const groups = files.catalogue.get("groups").items();
  return {
    groups: texts(groups.map((g) => g.get("id"))),
    elements: texts(groups.flatMap((g) => g.get("elements").items())),
    instruments: texts(
      files.instruments
        .get("instruments")
        .items()
        .map((i) => i.get("code")),
    ),
    retired: new Map(
      files.catalogue
        .get("retired")
        .items()
        .map((r) => [r.get("id").text ?? "", r.get("successor").text]),
    ),
  };
}

/** Retired ids are never used again, and their successors are there. */
function checkRetired(files: CatalogueFiles, names: KnownNames): CatalogueProblem[] {
  return files.catalogue
    .get("retired")
    .items()
    .flatMap((r) => {
      const id = r.get("id");
      const reused = names.elements.includes(id.text ?? "")
        ? [id.problem(`element \`${id.text}\` is retired and listed`, "give one of the two another id")]
        : [];
      return [...reused, ...checkElementRef(r.get("successor"), names)];
    });
}

/** The profiles of a catalogue against its elements and against each other. */
export function checkProfiles(files: CatalogueFiles): CatalogueProblem[] {
  if (!files.catalogue.source.readable || !files.instruments.source.readable) return [];
  const names = namesOf(files);
  const parents = new Map(files.profiles.map((p) => [p.get("id").text, p.get("extends").text]));
  const problems = files.profiles.flatMap((root) => {
    const id = root.get("id");
    const expected = root.source.file.replace(/^.*\/|\.ya?ml$/g, "");
    const misnamed =
      id.text === undefined || id.text === expected
        ? []
        : [id.problem(`id \`${id.text}\` does not fit the name of the file, expected \`${expected}\``)];
    const parent = root.get("extends");
    const extended = checkNames(
      [parent],
      [...parents.keys()].flatMap((k) => k ?? []),
      "profile",
    );
    const seen = new Set([id.text]);
    for (let at = parent.text; at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) {
        extended.push(parent.problem("a profile that extends itself"));
        break;
      }
      seen.add(at);
    }
    return [...misnamed, ...checkProfileRefs(root, names), ...extended];
  });
  return [...checkRetired(files, names), ...problems];
}
