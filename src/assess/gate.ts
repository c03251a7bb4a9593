import type { Status } from "../model.ts";
import type { BaselineState } from "../waive/baseline.ts";
import type { Severity } from "../waive/model.ts";

/** What makes the gate fail: `weak` fails on missing provisions too. */
export type FailOn = "missing" | "weak" | "none";
export const FAIL_ON: readonly FailOn[] = ["missing", "weak", "none"];

interface HasStatus {
  readonly status: Status;
}

interface Gap extends HasStatus {
  readonly severity?: Severity;
  readonly waiver?: object;
  readonly baseline?: BaselineState;
}

export interface Summary extends Record<Status, number> {
  /** Weak or missing, but accepted. */
  readonly waived?: number;
}

/** How many findings have each status; those that are waived are counted apart. */
export function summarise(findings: readonly Omit<Gap, "severity">[]): Summary {
  const summary = { present: 0, weak: 0, missing: 0 };
  let waived = 0;
  for (const f of findings) {
    if (f.waiver === undefined) summary[f.status]++;
    else waived++;
  }
  return waived === 0 ? summary : { ...summary, waived };
}

/** Whether this finding alone fails the gate. */
export function fails(finding: Gap, failOn: FailOn): boolean {
  if (failOn === "none" || finding.status === "present") return false;
  if (finding.waiver !== undefined) return false;
  if (finding.baseline === "known" || finding.baseline === "new-element") return false;
  if ((finding.severity ?? "error") !== "error") return false;
  return finding.status === "missing" || failOn === "weak";
}
