import type { Command } from "commander";
import type { Place } from "../config/catalogue.ts";
import { maxBlocksOption, maxDepthOption, maxSizeOption } from "./limit-options.ts";
import {
  catalogueOption,
  configOption,
  dateOption,
  languageOption,
  noConfigOption,
  profileOption,
} from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { SetupOptions } from "./setup.ts";

interface ReportOptions extends Omit<SetupOptions, "failOn"> {
  readonly output?: string;
  readonly template?: string;
  readonly withLaw?: string;
}

/** `lawcheck report draft.md`: the gap report, which is `--format markdown --fail-on none` under another name. */
export function addReport(program: Command, place: Place, version: string, outcome: Outcome): void {
  program
    .command("report")
    .description("the gap report: a Markdown document that can be sent as it is")
    .argument("<draft.md>", "the draft, - for standard input")
    .option("-o, --output <file.md>", "write it to a file")
    .option("--template <file>", "a template of your own (Liquid; see docs/report-templates.md)")
    .addOption(dateOption())
    .addOption(catalogueOption())
    .addOption(languageOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .option("--with-law <file>", "judge an amending draft together with the law that it amends")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .action(async (draft: string, options: ReportOptions) => {
      const format = [{ format: "markdown", file: options.output }];
      const asked = { ...options, format, failOn: "none", color: false } as const;
      const { checkCommand } = await import("./check.ts");
      outcome.code = await checkCommand([draft], asked, place, [], version);
    });
}
