/**
 * The library's face: `check(source, { file, catalogue })`. Nothing behind it touches disk, terminal, clock or process.
 */
import type { Catalogue } from "./catalogue/model.ts";
import { Checker } from "./check.ts";
import { judge, type Source } from "./judge.ts";
import type { StatuteResult } from "./report/result.ts";
import { type Limits, USUAL_LIMITS } from "./statute/limits.ts";

export type { FailOn } from "./assess/gate.ts";
export { fails } from "./assess/gate.ts";
export type { Catalogue, Element, Group, Instrument, Source as ElementSource } from "./catalogue/model.ts";
export { LanguageError, type Source } from "./judge.ts";
export type { Basis, Confidence, LineRange, Priority, Reason, Status } from "./model.ts";
export type {
  Result,
  ResultError,
  ResultFinding,
  ResultPlace,
  ResultSummary,
  ResultWarning,
  StatuteResult,
} from "./report/result.ts";
export { LimitError, type Limits, USUAL_LIMITS } from "./statute/limits.ts";

export interface CheckOptions {
  /** What the provisions are judged by; the shipped one is `lawcheck/catalogue`. */
  readonly catalogue: Catalogue;
  /** The name under which the draft is reported. */
  readonly file?: string;
  /** Takes the draft to be in this language, whatever its words say. */
  readonly language?: string;
  /** The law that the draft amends: both are judged as one. */
  readonly law?: Source;
  /** The most that is read of each text, where the usual limits do not do. */
  readonly limits?: Partial<Limits>;
}

/** A catalogue is made ready once, however many drafts are checked. */
const checkers = new WeakMap<Catalogue, Checker>();

/**
 * Judges a draft law.
 * @throws LanguageError where the draft is not in the catalogue's language, LimitError where it is beyond a limit
 */
export function check(source: string, options: CheckOptions): StatuteResult {
  const { catalogue, file = "draft", language, law } = options;
  const limits = { ...USUAL_LIMITS, ...options.limits };
  let checker = checkers.get(catalogue);
  if (checker === undefined) {
    checker = new Checker(catalogue);
    checkers.set(catalogue, checker);
  }
  return judge(checker, [{ file, text: source }], { language, law, limits }).result;
}
