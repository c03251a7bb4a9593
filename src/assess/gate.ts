import type { Status } from "../model.ts";

/** What makes the gate fail: `weak` fails on missing provisions too. */
export type FailOn = "missing" | "weak" | "none";
export const FAIL_ON: readonly FailOn[] = ["missing", "weak", "none"];

interface HasStatus {
  readonly status: Status;
}

/** How many findings have each status. */
export function summarise(findings: readonly HasStatus[]): Record<Status, number> {
  const summary = { present: 0, weak: 0, missing: 0 };
  for (const f of findings) summary[f.status]++;
  return summary;
}

/** Whether this finding alone fails the gate. */
export function fails(finding: HasStatus, failOn: FailOn): boolean {
  if (failOn === "none" || finding.status === "present") return false;
  return finding.status === "missing" || failOn === "weak";
}
