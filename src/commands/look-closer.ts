import type { Command } from "commander";
import type { Place } from "../config/catalogue.ts";
import type { ChecklistOptions } from "./checklist.ts";
import type { ExplainOptions } from "./explain.ts";
import { maxBlocksOption, maxDepthOption, maxSizeOption } from "./limit-options.ts";
import type { ListOptions } from "./list.ts";
import { catalogueOption, configOption, languageOption, noConfigOption, profileOption } from "./options.ts";
import type { OutlineOptions } from "./outline.ts";

/**
 * The commands beside the check itself. They end with 0, or with 2 where they could not do what was asked. Each is
 * loaded when it is called for.
 */
export function addCommands(program: Command, place: Place): void {
  program
    .command("list")
    .description("what is looked for: id, title, group, priority and sources of every element")
    .option("--instruments", "the instruments instead: code, title, points")
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .option("--no-color", "no colour")
    .action(async (options: ListOptions) => (await import("./list.ts")).listCommand(options, place));

  program
    .command("explain")
    .description("what an element asks for, who asks for it, and what makes it weak")
    .argument("<id>", "the id of an element, as `lawcheck list` shows it")
    .option("--for <draft.md>", "how the finding for this draft came about")
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(languageOption())
    .option("--no-color", "no colour")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (id: string, options: ExplainOptions) =>
      (await import("./explain.ts")).explainCommand(id, options, place),
    );

  program
    .command("checklist")
    .description("the checklist as Markdown, blank or filled in for a draft")
    .argument("[draft.md]", "the draft to fill it in for")
    .option("-o, --output <file.md>", "write it to a file")
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .addOption(languageOption())
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (draft: string | undefined, options: ChecklistOptions) =>
      (await import("./checklist.ts")).checklistCommand(draft, options, place),
    );

  program
    .command("init")
    .description("writes a commented .lawcheck.yaml; never over one that is there")
    .argument("[folder]", "the folder to write it in")
    .addOption(catalogueOption())
    .action(async (folder: string | undefined, options: { readonly catalogue?: string }) =>
      (await import("./init.ts")).initCommand(folder, options, place),
    );

  program
    .command("outline")
    .description("the structure that was understood: citation, heading, lines")
    .argument("<draft.md>", "the draft, - for standard input")
    .option("--norms", "also every sentence as it was read: modality, bearer, concepts")
    .addOption(catalogueOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (draft: string, options: OutlineOptions) =>
      (await import("./outline.ts")).outlineCommand(draft, options, place),
    );
}
