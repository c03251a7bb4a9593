import { duplicates } from "./duplicates.ts";
import type { CatalogueFiles } from "./files.ts";
import { NEEDED_FILES } from "./kind.ts";
import { type CatalogueProblem, problem } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

const START = { line: 1, column: 1 };

function missingFiles(files: CatalogueFiles): CatalogueProblem[] {
  const there = new Set(files.all.map((p) => p.source.file));
  const problems = NEEDED_FILES.filter((file) => !there.has(file)).map((file) =>
    problem(file, START, "this file is missing"),
  );
  if (files.lexicon.length === 0) {
    problems.push(problem("lexicon", START, "no file of concepts", "expected lexicon/*.yaml"));
  }
  return problems;
}

/** The order that catalogue.yaml gives, against the files that are there. */
export function checkListing(files: CatalogueFiles): CatalogueProblem[] {
  const problems = missingFiles(files);
  for (const { source } of files.all) {
    if (source.file.endsWith(".yml")) {
      const name = source.file.replace(/\.yml$/, ".yaml");
      problems.push(
        problem(source.file, START, "the name of a file must end in .yaml", `rename it to ${name}`),
      );
    }
  }
  for (const { root, id } of files.elements) {
    const own = root.get("id");
    if (own.text !== undefined && own.text !== id) {
      problems.push(own.problem(`id \`${own.text}\` does not fit the name of the file, expected \`${id}\``));
    }
  }
  if (!files.catalogue.source.readable) return problems;

  const groups = files.catalogue.get("groups").items();
  problems.push(
    ...duplicates(
      groups.map((g) => g.get("id")),
      "group",
    ),
  );
  const listed = groups.flatMap((g) => g.get("elements").items());
  problems.push(...duplicates(listed, "element"));

  const listedIds = new Set(listed.map((p) => p.text));
  const unlisted = files.elements.filter((e) => !listedIds.has(e.id));
  const fileIds = new Set(files.elements.map((e) => e.id));
  for (const group of groups) {
    const folder = group.get("id").text;
    for (const place of group.get("elements").items()) {
      const id = place.text;
      if (id === undefined || folder === undefined) continue;
      if (!id.startsWith(`${folder}.`)) {
        const hint = `its own group is \`${id.split(".")[0]}\``;
        problems.push(place.problem(`element \`${id}\` stands in group \`${folder}\``, hint));
      }
      if (!fileIds.has(id)) {
        const file = `${id.replace(".", "/")}.yaml`;
        const meant = didYouMean(
          id,
          unlisted.map((e) => e.id),
        );
        problems.push(place.problem(`element \`${id}\` has no file, expected ${file}`, meant));
      }
    }
  }
  for (const { file, id } of unlisted) {
    problems.push(problem(file, START, `element \`${id}\` is not listed in catalogue.yaml`));
  }
  return problems;
}
