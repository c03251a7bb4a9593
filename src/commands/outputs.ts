import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { print, tell } from "../config/output.ts";
import { WholeFile } from "../config/whole-file.ts";
import { appendSummary } from "../config/write-file.ts";
import type { Format, FormatContext } from "../report/format.ts";
import { FORMATS } from "../report/formats.ts";
import { withoutOrders } from "../report/github-log.ts";
import type { ResultError, StatuteResult } from "../report/result.ts";
import { safe } from "../report/safe.ts";
import type { DraftText } from "../report/sections.ts";
import { UserError } from "./errors.ts";

/** A format and where it goes: a file, or standard output. */
export interface OutputSpec {
  readonly format: string;
  readonly file: string | undefined;
}

export const USUAL_OUTPUT: readonly OutputSpec[] = [{ format: "pretty", file: undefined }];

/** Workflow commands are lines among others: they may share standard output with another format. */
const SHARES_OUTPUT = "github";
/** What stands in a log beside them. Other formats are for programs, and nothing of them is changed. */
const FOR_PEOPLE = "pretty";

/** Reads one `--format name` or `--format name=file`; the option may be given several times. */
export function parseOutput(value: string, before: readonly OutputSpec[]): readonly OutputSpec[] {
  const at = value.indexOf("=");
  const format = at < 0 ? value : value.slice(0, at);
  if (!Object.hasOwn(FORMATS, format))
    throw new InvalidArgumentError(`Allowed choices are ${Object.keys(FORMATS).join(", ")}.`);
  const name = at < 0 ? "-" : value.slice(at + 1);
  if (name === "") throw new InvalidArgumentError(`Expected a file after "${format}=".`);
  const given = before === USUAL_OUTPUT ? [] : before;
  return [...given, { format, file: name === "-" ? undefined : name }];
}

/** Refuses outputs that would run into each other, or over a draft. @throws UserError */
export function refuseClashes(specs: readonly OutputSpec[], inputs: readonly string[]): void {
  const screen = specs.filter((s) => s.file === undefined && s.format !== SHARES_OUTPUT);
  if (screen.length > 1) {
    const second = screen[1]!.format;
    throw new UserError(
      `${screen.map((s) => s.format).join(" and ")} cannot both go to standard output`,
      `give one a file: --format ${second}=FILE`,
    );
  }
  const seen = new Set<string>();
  const drafts = new Set(inputs.filter((f) => f !== "-").map((f) => resolve(f)));
  for (const { file } of specs) {
    if (file === undefined) continue;
    const path = resolve(file);
    if (drafts.has(path)) throw new UserError(`${file}: a result would be written over the draft`);
    if (seen.has(path)) throw new UserError(`${file}: two formats would be written to one file`);
    seen.add(path);
  }
}

interface Output {
  readonly name: string;
  readonly format: Format;
  readonly file: WholeFile | undefined;
}

/** A mistake in a template is the user's to mend. The reader of templates is loaded late, hence its name. */
function told<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Error && error.name === "TemplateError")
      throw new UserError(`the template has a mistake in ${error.message}`);
    throw error;
  }
}

/** All outputs of one run. What goes to a file stands in its place at the end, whole or not at all. */
export class Outputs {
  readonly #outputs: readonly Output[];
  /** Whether somebody reads standard output for orders. */
  readonly #obeyed: boolean;

  private constructor(outputs: readonly Output[]) {
    this.#outputs = outputs;
    this.#obeyed =
      process.env.GITHUB_ACTIONS === "true" ||
      outputs.some((o) => o.name === SHARES_OUTPUT && o.file === undefined);
  }

  /** @throws UserError where a template has a mistake */
  static async of(specs: readonly OutputSpec[], context: FormatContext): Promise<Outputs> {
    const outputs: Output[] = [];
    for (const { format, file } of specs) {
      const maker = await FORMATS[format]!();
      outputs.push({
        name: format,
        format: told(() => maker(context)),
        file: file === undefined ? undefined : new WholeFile(file),
      });
    }
    return new Outputs(outputs);
  }

  async #each(text: (format: Format) => string | undefined): Promise<void> {
    for (const { name, format, file } of this.#outputs) {
      const words = told(() => text(format)) ?? "";
      if (file === undefined) await print(name === FOR_PEOPLE && this.#obeyed ? withoutOrders(words) : words);
      else file.add(words);
    }
  }

  start(): Promise<void> {
    return this.#each((f) => f.start?.());
  }

  statute(result: StatuteResult, draft: DraftText): Promise<void> {
    return this.#each((f) => f.statute(result, draft));
  }

  /** What was written to files so far goes: the run could not go on. */
  drop(): void {
    for (const { file } of this.#outputs) file?.drop();
  }

  /** Ends every output and writes the files. @returns false where one could not be written: the others are */
  async end(errors: readonly ResultError[]): Promise<boolean> {
    await this.#each((f) => f.end?.(errors));
    let written = true;
    const attempt = (write: () => void): void => {
      try {
        write();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        tell(`lawcheck: ${safe(error.message)}`);
        written = false;
      }
    };
    for (const { format, file } of this.#outputs) {
      if (file !== undefined) attempt(() => file.finish());
      const page = format.summary?.();
      if (page !== undefined) attempt(() => appendSummary(page));
    }
    return written;
  }
}
