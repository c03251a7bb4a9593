import { Command, Option } from "commander";
import { FAIL_ON } from "../assess/gate.ts";
import type { Place } from "../config/catalogue.ts";
import { print, tell } from "../config/output.ts";
import { outputWidth } from "../config/terminal.ts";
import { FORMATS } from "../report/formats.ts";
import type { CheckOptions } from "./check.ts";
import { addCompareCommands } from "./compare-commands.ts";
import { addGateCommands } from "./gate-commands.ts";
import { parseJobs } from "./jobs.ts";
import { maxBlocksOption, maxDepthOption, maxSizeOption } from "./limit-options.ts";
import { addCommands } from "./look-closer.ts";
import {
  catalogueOption,
  configOption,
  dateOption,
  languageOption,
  noConfigOption,
  noInlineOption,
  profileOption,
  sinceOption,
} from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { parseOutput, USUAL_OUTPUT } from "./outputs.ts";
import { addReport } from "./report.ts";

const EXAMPLES = `
Examples:
  lawcheck draft.md                      the summary, then the gaps
  lawcheck --all draft.md                every provision, with where it stands
  lawcheck --fail-on none *.md           only look, never fail
  lawcheck --watch draft.md              what every save has changed
  lawcheck --format json - < draft.md    for programs
  lawcheck -f pretty -f sarif=out.sarif draft.md
                                         several formats, one of them to a file
  lawcheck explain ID --for draft.md     why a finding is what it is
  lawcheck report draft.md -o gaps.md    a document to send
  lawcheck checklist draft.md -o list.md the checklist, filled in

Exit codes:
  0  passed (or --fail-on none)
  1  the gate failed: something is missing (--fail-on weak: or weak)
  2  could not judge: a file, an option or the catalogue is wrong (wins over 1)

lawcheck judges the text of a draft, not practice, and is no legal advice.`;

/** The whole command line. The action that runs leaves its exit code in `outcome`. */
export function makeProgram(place: Place, version: string, outcome: Outcome): Command {
  const program = new Command("lawcheck");
  program
    .description("Checks draft laws against recommended provisions, one by one, with evidence and sources.")
    .usage("[options] <draft.md...>\n       lawcheck <command> ...")
    .version(version, "-V, --version", "the version of lawcheck")
    .helpOption("-h, --help", "this help")
    .helpCommand(false)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        outcome.written = print(text);
      },
      writeErr: (text) => tell(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, "lawcheck: ")),
      getOutHelpWidth: outputWidth,
      getErrHelpWidth: outputWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .argument("[drafts...]", "Markdown or plain text, UTF-8; - reads standard input")
    .addOption(
      new Option(
        "-f, --format <name[=file]>",
        `how the result is written, and where; may be given several times (${Object.keys(FORMATS).join(", ")})`,
      )
        .argParser(parseOutput)
        .default(USUAL_OUTPUT, "pretty"),
    )
    .option("-a, --all", "show what is present too")
    .option("-q, --quiet", "one line for each finding that fails, nothing else")
    .option("--no-color", "no colour (so do NO_COLOR and pipes; FORCE_COLOR=1 turns it on)")
    .addOption(
      new Option(
        "--fail-on <status>",
        "what fails the gate, missing unless told; weak fails on missing too",
      ).choices([...FAIL_ON]),
    )
    .addOption(catalogueOption())
    .addOption(languageOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(profileOption())
    .addOption(dateOption())
    .addOption(sinceOption())
    .option("--baseline <file>", "only gaps that are new or worse than in this file fail the gate")
    .option(
      "--strict",
      "entries that are expired, stale or unused fail the gate too, and elements that the baseline does not know",
    )
    .addOption(noInlineOption())
    .option("--together", "read the drafts as one law")
    .option("--with-law <file>", "judge amending drafts together with the law that they amend")
    .addOption(maxSizeOption())
    .addOption(maxDepthOption())
    .addOption(maxBlocksOption())
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "judge with so many threads; else one for each core where there are many drafts",
      ).argParser(parseJobs),
    )
    .option("-w, --watch", "check again at every save, and tell what has changed; Ctrl-C ends it")
    .addHelpText("after", EXAMPLES)
    .action(async (drafts: string[], options: CheckOptions) => {
      if (drafts.length === 0) program.error("error: no draft given (lawcheck --help)", { exitCode: 2 });
      const commands = program.commands.map((c) => c.name());
      const { checkCommand } = await import("./check.ts");
      outcome.code = await checkCommand(drafts, options, place, commands, version);
    });
  addCommands(program, place);
  addCompareCommands(program, place);
  addGateCommands(program, place, version, outcome);
  addReport(program, place, version, outcome);
  return program;
}
