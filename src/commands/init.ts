import { resolve } from "node:path";
import { loadCatalogue, type Place } from "../config/catalogue.ts";
import { CONFIG_FILE } from "../config/find.ts";
import { print } from "../config/output.ts";
import { configTemplate } from "../config/template.ts";
import { writeNew } from "../config/write-file.ts";
import { safe } from "../report/safe.ts";
import { UserError } from "./errors.ts";

/** `lawcheck init [folder]`: a configuration with everything in it that can be set, as comments. */
export async function initCommand(
  folder: string | undefined,
  options: { readonly catalogue?: string },
  place: Place,
): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  const file = folder === undefined ? CONFIG_FILE : `${folder.replace(/\/+$/, "")}/${CONFIG_FILE}`;
  const text = configTemplate(
    catalogue,
    options.catalogue === undefined ? undefined : resolve(options.catalogue),
  );
  if (!writeNew(file, text))
    throw new UserError(`${file} is there already and stays as it is`, "delete or rename it first");
  await print(`Wrote ${safe(file)}\n`);
}
