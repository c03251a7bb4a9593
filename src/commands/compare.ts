import type { Place } from "../config/catalogue.ts";
import type { CloserOptions } from "./closer.ts";
import { UserError } from "./errors.ts";
import { refuseOverwriting, type SheetOptions } from "./sheet-output.ts";

export interface CompareOptions extends SheetOptions, CloserOptions {
  readonly with?: string;
  readonly element?: string;
  readonly template?: string;
}

/** `lawcheck compare`: a draft with an instrument, or statutes with each other. */
export async function compareCommand(
  files: readonly string[],
  options: CompareOptions,
  place: Place,
): Promise<void> {
  refuseOverwriting(options.output, files);
  const [first, ...others] = files;
  if (options.with !== undefined) {
    if (options.element !== undefined)
      throw new UserError("--with and --element do not go together", "--element sets statutes side by side");
    if (others.length > 0)
      throw new UserError("--with compares one draft with an instrument", "leave it out to compare statutes");
    await (await import("./concordance.ts")).concordanceCommand(first!, options.with, options, place);
    return;
  }
  if (options.element !== undefined && others.length === 0)
    throw new UserError(`${first}: one statute only, nothing to set beside it`, "name another");
  if (options.template !== undefined)
    throw new UserError("--template is a form of --with", "name an instrument: --with CODE");
  if (others.length === 0)
    throw new UserError(
      `${first}: one statute only, nothing to compare it with`,
      "name another, or an instrument: --with CODE (`lawcheck list --instruments` shows them)",
    );
  await (await import("./matrix.ts")).matrixCommand(files, options, place);
}
