/**
 * The library's face: `check(source, { file, catalogue })`. Nothing behind it touches disk, terminal, clock or process.
 */
import type { Catalogue } from "./catalogue/model.ts";
import { Checker } from "./check.ts";
import { judge, type Source } from "./judge.ts";
import type { StatuteResult } from "./report/result.ts";

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

export interface CheckOptions {
  /** What the provisions are judged by; the shipped one is `lawcheck/catalogue`. */
  readonly catalogue: Catalogue;
  /** The name under which the draft is reported. */
  readonly file?: string;
  /** Takes the draft to be in this language, whatever its words say. */
  readonly language?: string;
  /** The law that the draft amends: both are judged as one. */
  readonly law?: Source;
}

/** A catalogue is made ready once, however many drafts are checked. */
const checkers = new WeakMap<Catalogue, Checker>();

/**
 * Judges a draft law.
 * @throws LanguageError where the draft is not in the catalogue's language
 */
export function check(source: string, options: CheckOptions): StatuteResult {
  const { catalogue, file = "draft", language, law } = options;
  let checker = checkers.get(catalogue);
  if (checker === undefined) {
    checker = new Checker(catalogue);
    checkers.set(catalogue, checker);
  }
  return judge(checker, [{ file, text: source }], { language, law }).result;
}
