import type { Confidence } from "../model.ts";
import { number, table } from "./print.ts";
import type { Run } from "./run.ts";
import { settled } from "./summary.ts";

const LEVELS = ["high", "medium", "low"] as const satisfies readonly Confidence[];

export interface ConfidenceRow {
  readonly level: Confidence;
  readonly findings: number;
  readonly share: number;
  readonly right: number;
  readonly shareRight: number;
}

/** How many findings each level of confidence has, and how many of these are right. */
export function byConfidence(run: Run): ConfidenceRow[] {
  const all = settled(run);
  return LEVELS.map((level) => {
    const own = all.filter((o) => o.verdict.confidence === level);
    const right = own.filter((o) => o.label.status === o.verdict.status).length;
    return {
      level,
      findings: own.length,
      share: own.length / all.length,
      right,
      shareRight: own.length === 0 ? Number.NaN : right / own.length,
    };
  });
}

export function printConfidence(run: Run): string {
  const rows = byConfidence(run).map((r) => [
    r.level,
    `${r.findings}`,
    number(r.share),
    `${r.right}`,
    number(r.shareRight),
  ]);
  return `${table([["confidence", "findings", "share", "right", "share right"], ...rows])}\n`;
}
