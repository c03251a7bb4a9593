import type { Status } from "../model.ts";
import type { Severity } from "../waive/model.ts";

/** What makes the gate fail: `weak` fails on missing provisions too. */
export type FailOn = "missing" | "weak" | "none";
export const FAIL_ON: readonly FailOn[] = ["missing", "weak", "none"];

interface HasStatus {
  readonly status: Status;
}

interface Gap extends HasStatus {
  readonly severity?: Severity;
}

/** How many findings have each status. */
export function summarise(findings: readonly HasStatus[]): Record<Status, number> {
  const summary = { present: 0, weak: 0, missing: 0 };
  for (const f of findings) summary[f.status]++;
  return summary;
}

/** Whether this finding alone fails the gate. */
export function fails(finding: Gap, failOn: FailOn): boolean {
  if (failOn === "none" || finding.status === "present") return false;
  if ((finding.severity ?? "error") !== "error") return false;
  return finding.status === "missing" || failOn === "weak";
}
