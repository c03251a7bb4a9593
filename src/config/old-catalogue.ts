import { join, relative } from "node:path";
import { assembleCatalogue } from "../catalogue/assemble.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { CatalogueError } from "../catalogue/problem.ts";
import { validateCatalogue } from "../catalogue/validate.ts";
import type { Revision } from "./git.ts";

/** The catalogue of a folder as it was in a revision; undefined where the folder is not in it. */
export function readOldCatalogue(revision: Revision, folder: string): Catalogue | undefined {
  const paths = revision.list(folder);
  if (paths === undefined || paths.length === 0) return undefined;
  const texts = new Map(
    paths
      .filter((p) => /\.ya?ml$/.test(p))
      .map((p) => [relative(folder, p).replaceAll("\\", "/"), revision.read(p)?.toString("utf8") ?? ""]),
  );
  const { problems, raw } = validateCatalogue(texts);
  const grave = problems.filter((p) => p.unfinished !== true);
  if (grave.length > 0 || raw === undefined)
    throw new CatalogueError(grave.map((p) => ({ ...p, file: revision.name(join(folder, p.file)) })));
  return assembleCatalogue(raw);
}
