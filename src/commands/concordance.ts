import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { concordance } from "../compare/concordance.ts";
import { loadClauses } from "../config/assets.ts";
import type { Place } from "../config/catalogue.ts";
import { type ConcordanceTemplate, concordanceData, concordanceSheet } from "../report/concordance-sheet.ts";
import { setUpCloser } from "./closer.ts";
import type { CompareOptions } from "./compare.ts";
import { UserError } from "./errors.ts";
import { findInstruments } from "./instruments.ts";
import { judgeOne } from "./judge-one.ts";
import { writeSheet } from "./sheet-output.ts";

const USUAL_TEMPLATE = "full";

/** The form that a concordance takes. @throws UserError where there is none by that name */
function readTemplate(place: Place, name: string): ConcordanceTemplate {
  const folder = join(place.root, "templates", "concordance");
  const names = readdirSync(folder).flatMap((f) => (f.endsWith(".json") ? [f.slice(0, -5)] : []));
  if (!names.includes(name))
    throw new UserError(`unknown template ${name}`, `there are ${names.sort().join(", ")}`);
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as ConcordanceTemplate;
}

/** `lawcheck compare draft.md --with CODE|all`: what of the draft answers each point of an instrument. */
export async function concordanceCommand(
  draft: string,
  code: string,
  options: CompareOptions,
  place: Place,
): Promise<void> {
  const { catalogue, catalogueDir, limits } = await setUpCloser([draft], options, place);
  const instruments = findInstruments(catalogue, code);
  const template = readTemplate(place, options.template ?? USUAL_TEMPLATE);
  const clauses = await loadClauses(place, catalogueDir);
  const { result, checked } = await judgeOne(catalogue, draft, options.language, { limits });
  const judged = { result, detections: checked.detections };
  const all = instruments.map((i) => concordance(i, judged, catalogue, clauses));
  await writeSheet(
    () => concordanceSheet(all, result, template),
    () => concordanceData(all, result),
    options,
    place,
  );
}
