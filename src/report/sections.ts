import type { LineRange, Statute, Unit } from "../model.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";

/** A section of the draft, as far as reports need it. */
export interface Section {
  readonly file: string;
  readonly citation: string;
  readonly heading: string;
  /** The line or lines that name it. */
  readonly head: LineRange;
  /** All of it. */
  readonly lines: LineRange;
}

/** The draft itself, for reports that show or mark it. */
export interface DraftText {
  readonly sources: readonly { readonly file: string; readonly text: string }[];
  readonly sections: readonly Section[];
}

function lastLine(unit: Unit): number {
  return unit.children.reduce((last, child) => Math.max(last, lastLine(child)), unit.lines[1]);
}

/** Every section of a statute, in its order. `fileOf` names a unit's file where several were read as one. */
export function sectionsOf(statute: Statute, fileOf?: (unit: string) => string): Section[] {
  return statute.units
    .filter((u) => u.kind === "section" && u.citation !== "")
    .map((u) => {
      const head = u.headingLines ?? ([u.lines[0], u.lines[0]] as const);
      return {
        file: fileOf?.(u.id) ?? statute.file,
        citation: u.citation,
        heading: u.heading,
        head,
        lines: [Math.min(head[0], u.lines[0]), Math.max(head[1], lastLine(u))],
      };
    });
}

interface Spot {
  readonly file: string;
  readonly line: number;
}

/** The section that a line stands in, else the last one before it. */
function sectionAt(sections: readonly Section[], { file, line }: Spot): Section | undefined {
  const before = sections.filter((s) => s.file === file && s.lines[0] <= line);
  return before.findLast((s) => line <= s.lines[1]) ?? before.at(-1);
}

/** The findings of the same group that were found, the nearest in the catalogue's order first. */
function neighbours(
  result: StatuteResult,
  finding: ResultFinding,
  group: readonly string[],
): ResultFinding[] {
  const at = group.indexOf(finding.element);
  const distance = (f: ResultFinding): number => Math.abs(group.indexOf(f.element) - at);
  return result.findings
    .filter((f) => group.includes(f.element) && f.evidence.some((e) => e.role === "provision"))
    .sort((a, b) => distance(a) - distance(b));
}

/**
 * Where a missing provision would stand: beside what comes closest to it, else beside its neighbours in the catalogue,
 * else where the coordinating body is created, else at the end.
 */
export function nearestSection(
  result: StatuteResult,
  finding: ResultFinding,
  group: readonly string[],
  sections: readonly Section[],
): Section | undefined {
  const file = result.files?.[0] ?? result.file;
  const places = [
    ...finding.closest,
    ...neighbours(result, finding, group).flatMap((f) => f.evidence.filter((e) => e.role === "provision")),
  ];
  const spots: Spot[] = places.map((p) => ({ file: p.file ?? file, line: p.lines[0] }));
  if (result.body !== null) spots.push({ file, line: result.body.line });
  for (const spot of spots) {
    const section = sectionAt(sections, spot);
    if (section !== undefined) return section;
  }
  return sections.at(-1);
}
