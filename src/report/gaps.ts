import type { Catalogue, Element } from "../catalogue/model.ts";
import type { Priority, Status } from "../model.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "./result.ts";
import { type DraftText, nearestSection } from "./sections.ts";

/** How loud a machine is told of a finding: the words that SARIF and pipelines share. */
export type Level = "error" | "warning" | "note";

const PRIORITY_RANK: Readonly<Record<Priority, number>> = { core: 0, recommended: 1, further: 2 };
const STATUS_RANK: Readonly<Record<Status, number>> = { missing: 0, weak: 1, present: 2 };

/** A finding that is a gap, with what the catalogue says of its element. */
export interface Gap {
  readonly finding: ResultFinding;
  readonly element: Element;
  readonly level: Level;
}

/** What somebody has settled for the element, else what its status says. */
export function levelOf({
  status,
  severity,
  baseline,
}: Pick<ResultFinding, "status" | "severity" | "baseline">): Level {
  if (baseline === "known" || baseline === "new-element") return "note";
  return severity ?? (status === "missing" ? "error" : "warning");
}

/** Missing or weak, and not waived. */
export function isGap(finding: ResultFinding): boolean {
  return finding.status !== "present" && finding.waiver === undefined;
}

/** The worst first: what is missing before what is weak, what matters most before the rest. */
export function byWorst(a: Gap, b: Gap): number {
  return (
    STATUS_RANK[a.finding.status] - STATUS_RANK[b.finding.status] ||
    PRIORITY_RANK[a.element.priority] - PRIORITY_RANK[b.element.priority]
  );
}

/** The elements of a catalogue by their ids. */
export function elementsById(catalogue: Catalogue): ReadonlyMap<string, Element> {
  return new Map(catalogue.elements.map((e) => [e.id, e]));
}

/** The gaps of a result, in the catalogue's order; with those that are waived where they are asked for. */
export function gapsOf(
  result: StatuteResult,
  elements: ReadonlyMap<string, Element>,
  which: (finding: ResultFinding) => boolean = isGap,
): Gap[] {
  return result.findings.flatMap((finding) => {
    const element = elements.get(finding.element);
    return element === undefined || !which(finding) ? [] : [{ finding, element, level: levelOf(finding) }];
  });
}

/** A place to mark for a finding. `exact` is false where it is only the section in which the provision would stand. */
export interface Mark {
  readonly file: string;
  readonly citation: string;
  readonly lines: ResultPlace["lines"];
  readonly exact: boolean;
}

/** Where a gap is shown: at its own words, else at the nearest section, else at the first line. */
export function markOf(
  { finding, element }: Gap,
  result: StatuteResult,
  catalogue: Catalogue,
  draft: DraftText | undefined,
): Mark {
  const file = result.files?.[0] ?? result.file;
  const place = finding.evidence.find((e) => e.role === "provision");
  if (place !== undefined)
    return { file: place.file ?? file, citation: place.citation, lines: place.lines, exact: true };
  const group = catalogue.groups.find((g) => g.id === element.group)?.elements ?? [];
  const section = nearestSection(result, finding, group, draft?.sections ?? []);
  if (section === undefined) return { file, citation: "", lines: [1, 1], exact: false };
  return { file: section.file, citation: section.citation, lines: section.head, exact: false };
}
