import { type Command, Option } from "commander";
import type { Place } from "../config/catalogue.ts";
import type { ClauseOptions } from "./clause.ts";
import type { CompareOptions } from "./compare.ts";
import { maxBlocksOption, maxDepthOption, maxSizeOption } from "./limit-options.ts";
import { catalogueOption, configOption, languageOption, noConfigOption, profileOption } from "./options.ts";
import { type SheetOptions, sheetFormatOption, sheetOutputOption } from "./sheet-output.ts";
import type { SuggestOptions } from "./suggest.ts";

/** The commands that set texts side by side, and those that mend a gap. They end with 0, or with 2. */
export function addCompareCommands(program: Command, place: Place): void {
  program
    .command("clause")
    .description("the model clause of an element: its text, options, what to decide, sources")
    .argument("<id>", "the id of an element, as `lawcheck list` shows it")
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .option("--no-color", "no colour")
    .action(async (id: string, options: ClauseOptions) =>
      (await import("./clause.ts")).clauseCommand(id, options, place),
    );

  program
    .command("align")
    .description("which provision of one statute comes from which of another, in any language")
    .argument("<a.md>", "a statute, - for standard input")
    .argument("<b.md>", "the other")
    .addOption(sheetFormatOption())
    .addOption(sheetOutputOption())
    .option("--no-color", "no colour")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (a: string, b: string, options: SheetOptions) =>
      // few runs compare: what they need is read when it is asked for
      (await import("./align.ts")).alignCommand(a, b, options, place),
    );

  program
    .command("compare")
    .description("a draft with an instrument, point by point, or statutes with each other")
    .argument("<files...>", "the draft, or the statutes; - for standard input")
    .option("--with <code>", "an instrument, as `lawcheck list --instruments` shows it, or all")
    .option("--element <id>", "what the statutes say on one element, side by side")
    .option("--template <name>", "the form of the concordance: full (usual), or eu")
    .addOption(sheetFormatOption())
    .addOption(sheetOutputOption())
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(languageOption())
    .option("--no-color", "no colour")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (files: string[], options: CompareOptions) =>
      (await import("./compare.ts")).compareCommand(files, options, place),
    );

  program
    .command("suggest")
    .description("for every gap the model clause, and where in the draft it belongs")
    .argument("<draft.md>", "the draft, - for standard input")
    .option("--write <out.md>", "make a copy of the draft with the clauses put in and marked")
    .addOption(
      new Option("-f, --format <name>", "how it is written")
        .choices(["pretty", "markdown", "json"])
        .default("pretty"),
    )
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .addOption(languageOption())
    .option("--no-color", "no colour")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (draft: string, options: SuggestOptions) =>
      (await import("./suggest.ts")).suggestCommand(draft, options, place),
    );
}
