import { summarise } from "../assess/gate.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type {
  Basis,
  Confidence,
  Evidence,
  Finding,
  LineRange,
  Reason,
  Status,
  StatuteWarning,
} from "../model.ts";
import type { BaselineState } from "../waive/baseline.ts";
import type { Severity } from "../waive/model.ts";

/**
 * The documented result, version 1: what `--format json` prints and what every other format is made of. Plain data
 * all through. Its JSON Schema is provisions/schema/result.schema.json.
 */
export const RESULT_VERSION = 1;

export interface ResultPlace {
  /** Only where several files were read as one: the file that the lines count in. */
  readonly file?: string;
  readonly citation: string;
  readonly lines: LineRange;
  readonly quote: string;
  readonly role: Evidence["role"];
}

/** Why a person accepts a gap or overrules the program, and where that is written. */
export interface ResultEntry {
  readonly reason: string;
  readonly by?: string;
  readonly file: string;
  readonly line: number;
}

export interface ResultFinding {
  readonly element: string;
  readonly title: string;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly explanation: string;
  readonly rule: string;
  readonly confidence: Confidence;
  /** Why the confidence is low. */
  readonly doubt?: string;
  /** What the program itself found, where a correction of this or of another element has changed it. */
  readonly own?: { readonly status: Status; readonly reasons: readonly Reason[] };
  readonly correction?: ResultEntry;
  readonly waiver?: ResultEntry & { readonly law?: string; readonly expires?: string };
  /** How a gap stands to the baseline, where there is one. Only new and worse ones fail the gate. */
  readonly baseline?: BaselineState;
  /** How grave a gap is; without it an error. Only errors fail the gate. */
  readonly severity?: Severity;
  readonly sources: readonly {
    readonly code: string;
    readonly pinpoint: string | null;
    readonly basis: Basis;
  }[];
  readonly parts: { readonly covered: readonly string[]; readonly open: readonly string[] };
  readonly evidence: readonly ResultPlace[];
  readonly closest: readonly ResultPlace[];
}

export interface ResultWarning {
  readonly code: string;
  readonly message: string;
  readonly lines: LineRange | null;
}

export interface ResultSummary {
  readonly present: number;
  readonly weak: number;
  readonly missing: number;
  /** Weak or missing, but accepted: counted here only. Left out where there is none. */
  readonly waived?: number;
}

export interface ResultProfile {
  readonly id: string;
  readonly title: string;
  /** Elements that are not asked of the draft though the profile holds them, and why. */
  readonly off: readonly { readonly element: string; readonly reason: string }[];
}

export interface StatuteResult {
  readonly file: string;
  /** All files, where several were read as one. */
  readonly files?: readonly string[];
  /** The law that the draft amends, where it was given. */
  readonly law?: string;
  readonly title: string;
  /** What the draft was judged by, where that was not the whole catalogue. */
  readonly profile?: ResultProfile;
  /** What was taken for the law's coordinating body. */
  readonly body: { readonly name: string; readonly citation: string; readonly line: number } | null;
  readonly summary: ResultSummary;
  readonly findings: readonly ResultFinding[];
  readonly warnings: readonly ResultWarning[];
}

export interface ResultError {
  readonly file: string;
  readonly message: string;
}

export interface Result {
  readonly version: typeof RESULT_VERSION;
  readonly catalogue: { readonly id: string; readonly version: string };
  readonly statutes: readonly StatuteResult[];
  readonly errors: readonly ResultError[];
}

/** What a result is made from. The core's own types stay behind it. */
export interface ResultParts {
  readonly file: string;
  readonly title: string;
  readonly body: StatuteResult["body"];
  readonly findings: readonly Finding[];
  readonly warnings: readonly StatuteWarning[];
  /** Names the file of a unit where several files were read as one. */
  readonly fileOf?: (unit: string) => string;
}

function place(evidence: Evidence, fileOf: ResultParts["fileOf"]): ResultPlace {
  const { citation, lines, quote, role } = evidence;
  return { ...(fileOf && { file: fileOf(evidence.unit) }), citation, lines, quote, role };
}

/** Puts the documented shape together. */
export function toResult(catalogue: Catalogue, parts: ResultParts): StatuteResult {
  const elements = new Map(catalogue.elements.map((e) => [e.id, e]));
  const findings = parts.findings.map((f): ResultFinding => {
    const element = elements.get(f.element)!;
    return {
      element: f.element,
      title: element.title,
      status: f.status,
      reasons: f.reasons,
      explanation: f.explanation,
      rule: f.rule,
      confidence: f.confidence,
      ...(f.doubt === "" ? {} : { doubt: f.doubt }),
      sources: element.sources.map((s) => ({ code: s.code, pinpoint: s.pinpoint ?? null, basis: s.basis })),
      parts: f.parts,
      evidence: f.evidence.map((e) => place(e, parts.fileOf)),
      closest: f.closest.map((e) => place(e, parts.fileOf)),
    };
  });
  return {
    file: parts.file,
    title: parts.title,
    body: parts.body,
    summary: summarise(findings),
    findings,
    warnings: parts.warnings.map((w) => ({ code: w.code, message: w.message, lines: w.lines ?? null })),
  };
}
