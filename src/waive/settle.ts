import { summarise } from "../assess/gate.ts";
import type { ResultFinding, StatuteResult } from "../report/result.ts";
import type { Settings } from "./model.ts";

function weighed(f: ResultFinding, settings: Settings): ResultFinding {
  const severity = settings.severity.get(f.element);
  // nothing is grave in what is there
  return severity === undefined || f.status === "present" ? f : { ...f, severity };
}

/** Takes the findings as the settings say: those that are asked of the draft, each with its weight. */
export function settle(result: StatuteResult, settings: Settings): StatuteResult {
  const { selection } = settings;
  const findings = result.findings
    .filter((f) => selection === undefined || selection.elements.has(f.element))
    .map((f) => weighed(f, settings));
  return {
    ...result,
    ...(selection && { profile: { id: selection.id, title: selection.title, off: selection.off } }),
    summary: summarise(findings),
    findings,
  };
}
