import type { Command } from "commander";
import type { Place } from "../config/catalogue.ts";
import type { BaselineOptions } from "./baseline.ts";
import {
  catalogueOption,
  configOption,
  dateOption,
  languageOption,
  noConfigOption,
  noInlineOption,
  profileOption,
} from "./options.ts";
import type { Outcome } from "./outcome.ts";

/** The commands around the gate. They are loaded when they are called: a check does without them. */
export function addGateCommands(program: Command, place: Place, outcome: Outcome): void {
  program
    .command("baseline")
    .description("keeps the gaps of today, so that `lawcheck --baseline` fails on new ones only")
    .argument("<drafts...>", "the drafts")
    .option(
      "-o, --output <file.json>",
      "the file to write, .lawcheck-baseline.json unless told or configured",
    )
    .addOption(catalogueOption())
    .addOption(languageOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .addOption(dateOption())
    .addOption(noInlineOption())
    .option("--together", "read the drafts as one law")
    .option("--with-law <file>", "judge amending drafts together with the law that they amend")
    .action(async (drafts: string[], options: BaselineOptions) => {
      const { baselineCommand } = await import("./baseline.ts");
      outcome.code = await baselineCommand(drafts, options, place);
    });
}
