import { type Command, Option } from "commander";
import type { Place } from "../config/catalogue.ts";
import type { BaselineOptions } from "./baseline.ts";
import type { DiffOptions } from "./diff.ts";
import { maxBlocksOption, maxDepthOption, maxSizeOption } from "./limit-options.ts";
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
export function addGateCommands(program: Command, place: Place, version: string, outcome: Outcome): void {
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
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (drafts: string[], options: BaselineOptions) => {
      const { baselineCommand } = await import("./baseline.ts");
      outcome.code = await baselineCommand(drafts, options, place);
    });

  program
    .command("diff")
    .description("what a revision of a draft gained, lost, strengthened, weakened and reworded")
    .argument("<drafts...>", "the older and the newer file; with --since the newer ones only")
    .addOption(
      new Option(
        "--since <revision>",
        "compare with the draft in a git revision, by the configuration there",
      ),
    )
    .addOption(
      new Option("--fail-on <what>", "exit 1 where something was lost or weakened")
        .choices(["regression", "none"])
        .default("none"),
    )
    .addOption(
      new Option("-f, --format <name>", "how the result is written")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--no-color", "no colour")
    .addOption(catalogueOption())
    .addOption(languageOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .addOption(dateOption())
    .option("--strict", "entries that are expired, stale or unused fail too, where --fail-on asks for a gate")
    .addOption(noInlineOption())
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (drafts: string[], options: DiffOptions) => {
      const { diffCommand } = await import("./diff.ts");
      outcome.code = await diffCommand(drafts, options, place, version);
    });
}
