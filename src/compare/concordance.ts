import type { Catalogue, Clause, Element, Instrument, InstrumentPoint } from "../catalogue/model.ts";
import type { Detection } from "../detect/detect.ts";
import type { Confidence, Status } from "../model.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "../report/result.ts";
import { contraryPlaces } from "./contrary.ts";
import { leastSure, type Relation, relationOf, sharesRun, statusOfAll } from "./relation.ts";

/** An element, or one part of it, that carries a point, and what the draft has of it. */
export interface Carrier {
  readonly element: Element;
  /** The part's words, where a part carries the point. */
  readonly part: string | undefined;
  readonly finding: ResultFinding;
  readonly status: Status;
  /** Parts of the element that the draft leaves open; none where one part alone is asked for. */
  readonly open: readonly string[];
  readonly place: ResultPlace | undefined;
}

export interface ConcordanceRow {
  readonly point: InstrumentPoint;
  readonly carriers: readonly Carrier[];
  /** undefined where the point is outside of what is judged. */
  readonly status: Status | undefined;
  readonly relation: Relation;
  readonly sureness: Confidence | undefined;
  /** Norms that forbid what a missing element asks. */
  readonly contrary: readonly ResultPlace[];
}

/** What the draft has and the instrument does not ask for. */
export interface Extra {
  readonly element: Element;
  readonly finding: ResultFinding;
}

export interface Concordance {
  readonly instrument: Instrument;
  readonly rows: readonly ConcordanceRow[];
  readonly extras: readonly Extra[];
  /** Points by status; those out of scope are not counted. */
  readonly coverage: Readonly<Record<Status, number>> & {
    readonly points: number;
    readonly outOfScope: number;
  };
}

/** A judged draft, as far as a concordance needs it. */
export interface JudgedDraft {
  readonly result: StatuteResult;
  readonly detections: ReadonlyMap<string, Detection>;
}

function bestPlace(finding: ResultFinding): ResultPlace | undefined {
  return finding.evidence.find((e) => e.role === "provision");
}

function carrier(
  id: string,
  elements: ReadonlyMap<string, Element>,
  findings: ReadonlyMap<string, ResultFinding>,
): Carrier[] {
  const [elementId = "", partId] = id.split("#");
  const element = elements.get(elementId);
  const finding = findings.get(elementId);
  // a profile may leave elements out
  if (element === undefined || finding === undefined) return [];
  const words = (part: string): string => element.parts.find((p) => p.id === part)?.text ?? part;
  if (partId === undefined) {
    const open = finding.status === "missing" ? [] : finding.parts.open.map(words);
    return [{ element, part: undefined, finding, status: finding.status, open, place: bestPlace(finding) }];
  }
  const there = finding.parts.covered.includes(partId);
  const status = there ? finding.status : "missing";
  return [
    {
      element,
      part: words(partId),
      finding,
      status,
      open: [],
      place: there ? bestPlace(finding) : undefined,
    },
  ];
}

/** The citations that answer a point in full. */
function answers(row: Pick<ConcordanceRow, "carriers" | "status">): string[] {
  if (row.status !== "present") return [];
  return [...new Set(row.carriers.flatMap((c) => (c.place === undefined ? [] : [c.place.citation])))];
}

/** The points of an instrument, in its order, with what of the draft answers each. */
export function concordance(
  instrument: Instrument,
  draft: JudgedDraft,
  catalogue: Catalogue,
  clauses: Readonly<Record<string, Clause>>,
): Concordance {
  const elements = new Map(catalogue.elements.map((e) => [e.id, e]));
  const findings = new Map(draft.result.findings.map((f) => [f.element, f]));
  const read = instrument.points.map((point) => {
    const carriers = point.carriedBy.flatMap((id) => carrier(id, elements, findings));
    const status = carriers.length === 0 ? undefined : statusOfAll(carriers.map((c) => c.status));
    return { point, carriers, status };
  });
  const timesCited = new Map<string, number>();
  for (const row of read) for (const c of answers(row)) timesCited.set(c, (timesCited.get(c) ?? 0) + 1);
  const shared = ({ element, place }: Carrier): boolean =>
    place !== undefined && sharesRun(clauses[element.id]?.paragraphs.join(" ") ?? "", place.quote);
  const rows = read.map((row): ConcordanceRow => {
    const { status, carriers } = row;
    if (status === undefined) return { ...row, relation: "none", sureness: undefined, contrary: [] };
    return {
      ...row,
      relation: relationOf({
        status,
        open: carriers.some((c) => c.open.length > 0),
        several: answers(row).some((c) => timesCited.get(c)! > 1),
        shared: carriers.some(shared),
      }),
      sureness: leastSure(carriers.map((c) => c.finding.confidence)),
      contrary: carriers
        .filter((c) => c.finding.status === "missing")
        .flatMap((c) => contraryPlaces(draft.detections.get(c.element.id))),
    };
  });
  const asked = new Set(instrument.points.flatMap((p) => p.carriedBy.map((id) => id.split("#")[0])));
  const count = (status: Status | undefined): number => rows.filter((r) => r.status === status).length;
  return {
    instrument,
    rows,
    extras: catalogue.elements.flatMap((element) => {
      const finding = findings.get(element.id);
      const has = finding !== undefined && finding.status !== "missing" && !asked.has(element.id);
      return has ? [{ element, finding }] : [];
    }),
    coverage: {
      points: rows.length - count(undefined),
      present: count("present"),
      weak: count("weak"),
      missing: count("missing"),
      outOfScope: count(undefined),
    },
  };
}
