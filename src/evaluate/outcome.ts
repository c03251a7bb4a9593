import type { Confidence, LineRange, Reason, Status } from "../model.ts";

/** What readers say of one element in one text. */
export interface Label {
  readonly element: string;
  readonly status: Status;
  readonly why: readonly Reason[];
  readonly lines: readonly LineRange[];
  readonly disputed: boolean;
}

/** What a judge (lawcheck, or the keyword baseline) says of it. */
export interface Verdict {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** Lines of the provisions given as evidence, inherited chapeaux not counted. */
  readonly lines: readonly LineRange[];
  readonly rule: string;
  readonly confidence: Confidence;
  /** Citation and first words of the best place, "" where there is none. */
  readonly citation: string;
  readonly quote: string;
}

/** A label beside what was found. */
export interface Outcome {
  /** The statute, or the entry of a phrasebook: what resampling draws. */
  readonly text: string;
  readonly label: Label;
  readonly verdict: Verdict;
  /** undefined where no keywords are known. */
  readonly baseline: Status | undefined;
}
