import type { Catalogue, Element, Group } from "../catalogue/model.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "../report/result.ts";

/** One element over all statutes, in their order. */
export interface MatrixRow {
  readonly element: Element;
  readonly group: Group;
  readonly findings: readonly ResultFinding[];
}

export interface Matrix {
  readonly statutes: readonly StatuteResult[];
  readonly rows: readonly MatrixRow[];
  /** For each statute, the elements that none of the others has. */
  readonly alone: readonly (readonly Element[])[];
}

const has = (finding: ResultFinding): boolean => finding.status !== "missing";

/** Elements by statutes, sorted by group. */
export function matrix(catalogue: Catalogue, statutes: readonly StatuteResult[]): Matrix {
  const elements = new Map(catalogue.elements.map((e) => [e.id, e]));
  const findings = statutes.map((s) => new Map(s.findings.map((f) => [f.element, f])));
  const rows = catalogue.groups.flatMap((group) =>
    group.elements.flatMap((id): MatrixRow[] => {
      const element = elements.get(id);
      const of = findings.flatMap((f) => f.get(id) ?? []);
      return element === undefined || of.length < statutes.length ? [] : [{ element, group, findings: of }];
    }),
  );
  const alone = statutes.map((_, i) =>
    rows
      .filter((r) => has(r.findings[i]!) && r.findings.every((f, j) => j === i || !has(f)))
      .map((r) => r.element),
  );
  return { statutes, rows, alone };
}

/** What one statute says on one element. */
export interface ElementText {
  readonly statute: StatuteResult;
  readonly finding: ResultFinding;
  readonly places: readonly ResultPlace[];
  /** The words of its provisions, each under what introduces it; "" where there is none. */
  readonly text: string;
}

/** The provisions of several statutes on one element, the best first, each after its chapeau. */
export function elementTexts(id: string, statutes: readonly StatuteResult[]): ElementText[] {
  return statutes.flatMap((statute) => {
    const finding = statute.findings.find((f) => f.element === id);
    if (finding === undefined) return [];
    const words: string[] = [];
    let above: string[] = [];
    // a provision is followed by what introduces it
    for (const place of [...finding.evidence].reverse()) {
      if (place.role === "chapeau") above.unshift(place.quote);
      else {
        const own = [...above.filter((c) => !words.includes(c)), place.quote];
        words.unshift(...own);
        above = [];
      }
    }
    const places = finding.evidence.filter((e) => e.role === "provision");
    return [{ statute, finding, places, text: words.join(" ") }];
  });
}
