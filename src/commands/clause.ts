import { loadClauses } from "../config/assets.ts";
import type { Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { clauseText } from "../report/clause.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";
import { UserError } from "./errors.ts";
import { findElement } from "./find-element.ts";

export interface ClauseOptions extends CloserOptions {
  readonly color: boolean;
}

/** `lawcheck clause ID`: the model clause of an element, with what is to be settled before it is used. */
export async function clauseCommand(id: string, options: ClauseOptions, place: Place): Promise<void> {
  const { catalogue, catalogueDir } = await setUpCloser([], options, place);
  const element = findElement(catalogue, id);
  const clause = (await loadClauses(place, catalogueDir))[id];
  if (clause === undefined)
    throw new UserError(`no model clause for ${id}`, "clauses of a catalogue stand in its folder clauses/");
  await print(clauseText(clause, element, catalogue, outputWidth(), await outputPaint(options.color)));
}
