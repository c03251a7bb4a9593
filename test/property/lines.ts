import type { Checked } from "../../src/check.ts";
import type { LineRange } from "../../src/model.ts";
import type { StatuteResult } from "../../src/report/result.ts";
import { sectionsOf } from "../../src/report/sections.ts";

/** The lines of a file, as an editor counts them: a line break at the very end begins no further one. */
export function lineCount(source: string): number {
  const lines = source.split(/\r\n|[\r\n\u2028\u2029\u0085]/);
  return Math.max(1, lines.at(-1) === "" ? lines.length - 1 : lines.length);
}

/** Line ranges that run backwards or out of the file. */
export function lineFaults(source: string, { statute, reading }: Checked, result: StatuteResult): string[] {
  const last = lineCount(source);
  const ranges: [string, LineRange | null | undefined][] = [];
  for (const unit of statute.units) {
    ranges.push([`unit ${unit.citation}`, unit.lines], [`heading of ${unit.citation}`, unit.headingLines]);
    for (const [, line] of unit.lineMap) ranges.push([`map of ${unit.citation}`, [line, line]]);
  }
  for (const norm of reading.norms) ranges.push([`norm ${norm.index}`, norm.unit.lines]);
  for (const f of result.findings)
    for (const p of [...f.evidence, ...f.closest]) ranges.push([`evidence for ${f.element}`, p.lines]);
  for (const w of result.warnings) ranges.push([`warning ${w.code}`, w.lines]);
  for (const s of sectionsOf(statute))
    ranges.push([`section ${s.citation}`, s.lines], [`head of ${s.citation}`, s.head]);
  if (result.body !== null) ranges.push(["body", [result.body.line, result.body.line]]);
  return ranges.flatMap(([what, range]) => {
    if (range === null || range === undefined) return [];
    const [from, to] = range;
    return from >= 1 && from <= to && to <= last ? [] : [`${what}: lines ${from}-${to} of ${last}`];
  });
}
