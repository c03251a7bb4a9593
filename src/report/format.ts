import type { FailOn } from "../assess/gate.ts";
import type { Catalogue, Clause } from "../catalogue/model.ts";
import type { PageParts } from "./page.ts";
import type { Paint } from "./paint.ts";
import type { ResultError, StatuteResult } from "./result.ts";
import type { DraftText } from "./sections.ts";

/** What a format may ask beside the results themselves. All of it is data: no format looks at the world. */
export interface FormatContext {
  readonly catalogue: Catalogue;
  /** Where it was read, if it is not the shipped one: a hint that names a command needs it. */
  readonly catalogueDir?: string | undefined;
  readonly failOn: FailOn;
  /** Waivers and corrections that are expired, stale or unused fail the gate too. */
  readonly strict?: boolean;
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
  /** The day that a report bears, "2026-11-25". */
  readonly date: string;
  readonly assets: ReportAssets;
}

/** What the program reached on statutes that were not seen while it was made. */
export interface Accuracy {
  readonly date: string;
  readonly corpora: readonly {
    readonly texts: number;
    readonly labels: number;
    readonly right: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly kappa: number | null;
  }[];
}

/** Texts that reports are made of: loaded for the formats that ask for them, empty for the others. */
export interface ReportAssets extends PageParts {
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly accuracy: Accuracy | undefined;
  /** The gap report's template. */
  readonly template: string;
}

export const NO_ASSETS: ReportAssets = {
  clauses: {},
  accuracy: undefined,
  template: "",
  style: "",
  styleHash: "",
  script: "",
  scriptHash: "",
};

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
