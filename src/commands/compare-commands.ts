import type { Command } from "commander";
import type { Place } from "../config/catalogue.ts";
import { type ClauseOptions, clauseCommand } from "./clause.ts";
import { catalogueOption } from "./options.ts";

/** The commands that set texts side by side, and those that mend a gap. They end with 0, or with 2. */
export function addCompareCommands(program: Command, place: Place): void {
  program
    .command("clause")
    .description("the model clause of an element: its text, options, what to decide, sources")
    .argument("<id>", "the id of an element, as `lawcheck list` shows it")
    .addOption(catalogueOption())
    .option("--no-color", "no colour")
    .action((id: string, options: ClauseOptions) => clauseCommand(id, options, place));
}
