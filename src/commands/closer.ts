import type { Place } from "../config/catalogue.ts";
import type { LimitOptions } from "./limit-options.ts";
import { type Setup, type SetupOptions, setUp } from "./setup.ts";

/** What the commands that look closer take of a run's options. */
export interface CloserOptions
  extends LimitOptions,
    Pick<SetupOptions, "catalogue" | "language" | "config" | "profile"> {}

/**
 * What a command that looks closer goes by: the configuration above its drafts counts as it does for the check, without
 * a draft the one above the working folder. No gate is held, so no baseline is read.
 * @throws UserError, ConfigError, CatalogueError
 */
export function setUpCloser(drafts: readonly string[], options: CloserOptions, place: Place): Promise<Setup> {
  return setUp(drafts.length === 0 ? ["-"] : drafts, { ...options, recording: true }, place);
}
