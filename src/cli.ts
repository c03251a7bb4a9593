import { CommanderError } from "commander";
import { ConfigError } from "./catalogue/problem.ts";
import { UserError } from "./commands/errors.ts";
import { NOT_JUDGED, type Outcome, PASSED } from "./commands/outcome.ts";
import { makeProgram } from "./commands/program.ts";
import type { Place } from "./config/catalogue.ts";
import { tell } from "./config/output.ts";
import { safe } from "./report/safe.ts";
import { plural } from "./report/wrap.ts";

declare const LAWCHECK_VERSION: string;

/** Runs the program. Whatever goes wrong ends with exit 2: 1 is kept for a gate that failed. */
export async function main(args: readonly string[], place: Place): Promise<number> {
  const outcome: Outcome = { code: PASSED };
  const program = makeProgram(place, LAWCHECK_VERSION, outcome);
  program.exitOverride();
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: "user" });
    return outcome.code;
  } catch (error) {
    await outcome.written;
    if (error instanceof CommanderError) return error.exitCode === 0 ? PASSED : NOT_JUDGED;
    if (error instanceof UserError) {
      tell(`lawcheck: ${safe(error.message)}`);
      if (error.hint !== undefined) tell(`  ${safe(error.hint)}`);
      return NOT_JUDGED;
    }
    const what = error instanceof ConfigError ? error.what : UNUSABLE[(error as Error).name];
    if (what !== undefined) {
      const lines = (error as Error).message.split("\n").map(safe);
      tell([`lawcheck: ${what} cannot be used (${plural(lines.length, "mistake")}):`, ...lines].join("\n"));
      return NOT_JUDGED;
    }
    tell(`lawcheck: a fault of the program, please report it:\n${(error as Error).stack ?? String(error)}`);
    return NOT_JUDGED;
  }
}

/** What a worker thread runs (bin/worker.js). */
export async function serve(): Promise<void> {
  await (await import("./commands/serve.ts")).serve();
}

/** Errors that list mistakes line by line. */
const UNUSABLE: Readonly<Record<string, string>> = { CatalogueError: "the catalogue" };
