import { isRecord } from "../waive/notes.ts";
import { ownWords, waiverWords, writtenWords } from "./entry-words.ts";
import type { FormatContext } from "./format.ts";
import { lineWords } from "./places.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";

/** What persons have said of a finding. */
export function entryLines(f: ResultFinding, c: FormatContext): string[] {
  const lines: string[] = [];
  if (f.waiver !== undefined) lines.push(`Waived: ${waiverWords(f.waiver)}`);
  if (f.correction !== undefined)
    lines.push(`The program itself finds it ${ownWords(f)}. (${writtenWords(f.correction)})`);
  else if (f.own !== undefined)
    lines.push(`Follows from a correction: without it the program finds it ${ownWords(f)}.`);
  return lines.flatMap((line) => wrap(safe(line), { width: c.width, first: INDENT }));
}

/** Gaps that were accepted: told in short. */
export function waivedLines(result: StatuteResult, c: FormatContext): string[] {
  const waived = result.findings.filter((f) => f.waiver !== undefined);
  if (waived.length === 0) return [];
  const lines = ["", c.paint.bold(`Waived (${waived.length})`), ""];
  for (const f of waived) {
    lines.push(...wrap(safe(`○ ${f.element}, ${f.status}: ${f.title}`), { width: c.width, rest: INDENT }));
    lines.push(...entryLines(f, c));
  }
  return lines;
}

/** Elements that are not asked of the draft, and why. */
export function offLines(result: StatuteResult, c: FormatContext): string[] {
  const off = result.profile?.off ?? [];
  if (off.length === 0) return [];
  const lines = ["", c.paint.bold(`Switched off (${off.length})`), ""];
  for (const { element, reason } of off)
    lines.push(...wrap(safe(`${element}: ${reason}`), { width: c.width, first: "  ", rest: "    " }));
  return lines;
}

/** What a change adds is told on top, everything else about entries and the baseline after the findings. */
export function recordLines(result: StatuteResult, c: FormatContext, part: "top" | "rest"): string[] {
  const records = result.warnings.filter(
    (w) => isRecord(w) && w.code.endsWith("-added") === (part === "top"),
  );
  if (records.length === 0) return [];
  const title = part === "top" ? "Added by this change, without effect" : "Waivers, corrections, baseline";
  const lines = ["", c.paint.bold(`${title} (${records.length})`), ""];
  for (const w of records) {
    const where = w.lines === null ? "" : `${lineWords(w.lines)}: `;
    lines.push(...wrap(safe(`${where}${w.message}`), { width: c.width, first: "  ! ", rest: "    " }));
  }
  return lines;
}
