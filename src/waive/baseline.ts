import type { Catalogue } from "../catalogue/model.ts";
import type { Checked } from "../check.ts";
import type { Reason, Status } from "../model.ts";
import type { ResultFinding, ResultWarning, StatuteResult } from "../report/result.ts";
import { fingerprint } from "./fingerprint.ts";

/** A gap as it was on the day of the baseline. */
export interface BaselineGap {
  readonly element: string;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly fingerprint: string;
}

export interface BaselineDraft {
  /** Its path from the baseline's file. */
  readonly file: string;
  readonly gaps: readonly BaselineGap[];
}

/** The gaps of an earlier day. Its JSON Schema is provisions/schema/baseline.schema.json. */
export interface Baseline {
  readonly lawcheck: "baseline";
  readonly version: 1;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  /** What was asked of the drafts. */
  readonly elements: readonly string[];
  readonly drafts: readonly BaselineDraft[];
}

/** How a gap stands to the baseline. */
export type BaselineState = "known" | "new" | "worse" | "new-element";

function isGap(f: ResultFinding): boolean {
  return f.status !== "present" && f.waiver === undefined;
}

/** The gaps of a draft, to be kept. What is waived is not among them: it fails again when the waiver has expired. */
export function baselineGaps(result: StatuteResult, checked: Checked): BaselineGap[] {
  return result.findings.filter(isGap).map((f) => {
    const { element, status, reasons } = f;
    return { element, status, reasons, fingerprint: fingerprint(f, checked) };
  });
}

/** Missing is worse than weak; weak for one reason more is worse than before. */
function isWorse(now: ResultFinding, before: BaselineGap): boolean {
  if (now.status !== before.status) return now.status === "missing";
  return now.reasons.some((r) => !before.reasons.includes(r));
}

function warning(code: string, message: string): ResultWarning {
  return { code: `baseline-${code}`, message, lines: null };
}

function retiredWords(element: string, catalogue: Catalogue): string {
  const retired = catalogue.retired.find((r) => r.id === element);
  if (retired === undefined) return `${element}, which is not in the catalogue any more`;
  const next = retired.successor === undefined ? "" : `: its successor is ${retired.successor}`;
  return `${element}, which was retired${next}`;
}

/** What has become of the baseline's gaps, and what it does not know. */
function notes(
  findings: readonly ResultFinding[],
  gaps: readonly BaselineGap[],
  baseline: Baseline,
  catalogue: Catalogue,
  hash: string,
): ResultWarning[] {
  const told: ResultWarning[] = [];
  const { version } = baseline.catalogue;
  const list = (ids: readonly string[]): string => ids.join(", ");
  if (version !== catalogue.version || baseline.catalogue.hash !== hash) {
    const now =
      version === catalogue.version ? "it has changed since" : `drafts are judged by ${catalogue.version}`;
    told.push(warning("catalogue", `the baseline was made with version ${version} of the catalogue; ${now}`));
  }
  const unknown = findings.filter((f) => f.baseline === "new-element").map((f) => f.element);
  if (unknown.length > 0)
    told.push(warning("new-element", `the baseline does not know ${list(unknown)}: gaps, but new elements`));
  const ids = new Set(catalogue.elements.map((e) => e.id));
  const gone = gaps.filter((g) => !ids.has(g.element));
  told.push(
    ...gone.map((g) => warning("retired", `the baseline holds ${retiredWords(g.element, catalogue)}`)),
  );
  const open = new Set(findings.filter(isGap).map((f) => f.element));
  const fixed = gaps.filter((g) => ids.has(g.element) && !open.has(g.element)).map((g) => g.element);
  if (fixed.length > 0)
    told.push(
      warning(
        "fixed",
        `the baseline holds gaps that are closed: ${list(fixed)} (lawcheck baseline prunes them)`,
      ),
    );
  return told;
}

/**
 * Marks each gap of a draft as known, new or worse than in the baseline. Only new and worse ones fail the gate.
 * @param hash the catalogue's, which tells whether it has changed
 */
export function compareBaseline(
  result: StatuteResult,
  checked: Checked,
  file: string,
  baseline: Baseline,
  catalogue: Catalogue,
  hash: string,
): StatuteResult {
  const draft = baseline.drafts.find((d) => d.file === file);
  const gaps = new Map(draft?.gaps.map((g) => [g.element, g]));
  const asked = new Set(baseline.elements);
  const state = (f: ResultFinding): BaselineState => {
    const before = gaps.get(f.element);
    if (before === undefined) return asked.has(f.element) ? "new" : "new-element";
    if (before.fingerprint === fingerprint(f, checked)) return "known";
    return isWorse(f, before) ? "worse" : "known";
  };
  const findings = result.findings.map((f) => (isGap(f) ? { ...f, baseline: state(f) } : f));
  const told =
    draft === undefined
      ? [warning("draft", `the baseline does not hold ${file}: all of its gaps are new (lawcheck baseline)`)]
      : [];
  told.push(...notes(findings, draft?.gaps ?? [], baseline, catalogue, hash));
  return { ...result, findings, warnings: [...told, ...result.warnings] };
}
