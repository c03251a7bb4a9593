import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Checker } from "../check.ts";
import { loadClauses } from "../config/assets.ts";
import type { Place } from "../config/catalogue.ts";
import { print, tell } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { writeWhole } from "../config/whole-file.ts";
import { judge } from "../judge.ts";
import { jsonText } from "../report/json.ts";
import { suggestData, suggestMarkdown, suggestText } from "../report/suggest-text.ts";
import { plural } from "../report/wrap.ts";
import { NO_LIMITS } from "../statute/limits.ts";
import type { FillRules } from "../suggest/fill.ts";
import { checkedSuggestions } from "../suggest/suggest.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";
import { UserError } from "./errors.ts";
import { judgeWith } from "./judge-one.ts";
import { refuseOverwriting } from "./sheet-output.ts";

export interface SuggestOptions extends CloserOptions {
  readonly write?: string;
  readonly format: "pretty" | "markdown" | "json";
  readonly color: boolean;
}

/** `lawcheck suggest draft.md [--write out.md]`: for every gap the clause, and where in the draft it belongs. */
export async function suggestCommand(draft: string, options: SuggestOptions, place: Place): Promise<void> {
  refuseOverwriting(options.write, [draft]);
  const setup = await setUpCloser([draft], options, place);
  const { catalogue, settingsFor } = setup;
  const clauses = await loadClauses(place, setup.catalogueDir);
  if (Object.keys(clauses).length === 0)
    throw new UserError("the catalogue has no model clauses", "they stand in its folder clauses/");
  const fill = JSON.parse(readFileSync(join(place.root, "templates", "fill.json"), "utf8")) as FillRules;
  const checker = new Checker(catalogue);
  const { checked, result, all } = await judgeWith(checker, draft, options.language, setup);
  const source = all[0]!.text;
  const made = checkedSuggestions(
    { catalogue, clauses, fill, statute: checked.statute, detections: checked.detections, result, source },
    (text) =>
      judge(checker, [{ file: draft, text }], {
        language: options.language ?? catalogue.language,
        limits: NO_LIMITS,
        settings: settingsFor([{ file: draft, text }]),
      }).result,
  );
  if (options.format === "json") await print(`${jsonText(suggestData(made.suggestions, result), 2)}\n`);
  else if (options.format === "markdown") await print(suggestMarkdown(made.suggestions, result));
  else {
    const paint = await outputPaint(options.color);
    await print(suggestText(made.suggestions, result, outputWidth(), paint));
  }
  if (options.write === undefined) return;
  writeWhole(options.write, made.text);
  const { present, weak, missing } = made.result.summary;
  const counts = `${present} present, ${weak} weak, ${missing} missing`;
  tell(
    `lawcheck: ${plural(made.suggestions.length, "clause")} put into ${options.write}, which would have ${counts}`,
  );
}
