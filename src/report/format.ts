import type { FailOn } from "../assess/gate.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Paint } from "./paint.ts";
import type { ResultError, StatuteResult } from "./result.ts";
import type { DraftText } from "./sections.ts";

/** What a format may ask beside the results themselves. All of it is data: no format looks at the world. */
export interface FormatContext {
  readonly catalogue: Catalogue;
  /** Where it was read, if it is not the shipped one: a hint that names a command needs it. */
  readonly catalogueDir?: string | undefined;
  readonly failOn: FailOn;
  /** Everything, not only the gaps. */
  readonly all: boolean;
  /** Only what fails. */
  readonly quiet: boolean;
  readonly width: number;
  readonly paint: Paint;
  /** How many drafts are judged in this run. */
  readonly drafts: number;
  /** The program's own version. */
  readonly version: string;
}

/** One output format. Results come one by one, so that a run over many drafts keeps none of them. */
export interface Format {
  readonly start?: () => string;
  readonly statute: (result: StatuteResult, draft?: DraftText) => string;
  /** `errors`: the drafts that could not be judged. They are told on standard error too. */
  readonly end?: (errors: readonly ResultError[]) => string;
  /** Markdown for the page that a pipeline shows beside the job, asked for after the end. */
  readonly summary?: () => string;
}

export type FormatMaker = (context: FormatContext) => Format;
