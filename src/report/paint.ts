import type { Status } from "../model.ts";

/** How a text is marked on a terminal. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string): string => text;
export const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** How a finding is shown: by its status, or as a gap that was accepted. */
export type Shown = Status | "waived";

export function shownAs(finding: { readonly status: Status; readonly waiver?: object }): Shown {
  return finding.waiver === undefined ? finding.status : "waived";
}

/** Every status has a sign and a word: colour only adds to them. */
export const SIGN: Readonly<Record<Shown, string>> = { present: "✓", weak: "~", missing: "✗", waived: "○" };

/** Marks a text in the status's colour. */
export function inStatus(paint: Paint, status: Shown, text: string): string {
  if (status === "waived") return paint.cyan(text);
  return status === "present" ? paint.green(text) : status === "weak" ? paint.yellow(text) : paint.red(text);
}
