import { summarise } from "../assess/gate.ts";
import type { Element, Group } from "../catalogue/model.ts";
import type { Priority } from "../model.ts";
import { isRecord } from "../waive/notes.ts";
import { ownWords } from "./entry-words.ts";
import type { FormatContext } from "./format.ts";
import { byWorst, elementsById, isGap } from "./gaps.ts";
import { headingAnchor } from "./markdown-text.ts";
import { SIGN, shownAs } from "./paint.ts";
import { lineWords, whereWords } from "./places.ts";
import { DOUBTS } from "./pretty-summary.ts";
import type { ResultEntry, ResultFinding, ResultPlace, StatuteResult } from "./result.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";

/**
 * What a report's template may name, as plain data: docs/report-templates.md lists it. Names are kept short and in the
 * style of templates, since people write them by hand.
 */
export type ReportData = ReturnType<typeof reportData>;

/** Templates ask `{% if x %}`, and to Liquid an empty text is a text. */
function orNull(text: string): string | null {
  return text === "" ? null : text;
}

const PRIORITY_TITLES: Readonly<Record<Priority, string>> = {
  core: "Core gaps",
  recommended: "Recommended provisions",
  further: "Further points",
};

function placeData(place: ResultPlace) {
  return {
    where: whereWords(place),
    citation: orNull(place.citation),
    lines: lineWords(place.lines),
    quote: place.quote,
    is_chapeau: place.role === "chapeau",
  };
}

function sourceData(element: Element, names: SourceNames) {
  return element.sources.map((s) => ({
    code: s.code,
    name: names.long(s),
    basis: BASIS_WORDS[s.basis],
    superseded_by: orNull(names.superseded(s)),
  }));
}

function entryData(entry: ResultEntry) {
  return { reason: entry.reason, by: entry.by ?? null, where: `${entry.file}, line ${entry.line}` };
}

function waiverData(waiver: NonNullable<ResultFinding["waiver"]>) {
  return { ...entryData(waiver), law: waiver.law ?? null, expires: waiver.expires ?? null };
}

/** Why it counts for nothing, where that is more than that nothing was found, or that a person has said so. */
function becauseWords(f: ResultFinding, plainWords: string): string | null {
  const plain = f.explanation === plainWords || f.correction !== undefined;
  return f.status !== "missing" || plain ? null : f.explanation;
}

function findingData(f: ResultFinding, element: Element, c: FormatContext, names: SourceNames) {
  const point = (id: string): string => element.parts.find((p) => p.id === id)?.text ?? id;
  const clause = c.assets.clauses[element.id];
  return {
    id: element.id,
    title: element.title,
    anchor: headingAnchor(element.title),
    group: c.catalogue.groups.find((g) => g.id === element.group)?.title ?? element.group,
    priority: element.priority,
    priority_reason: element.priorityReason,
    status: f.status,
    sign: SIGN[shownAs(f)],
    reasons: f.reasons.map((id) => ({ id, words: c.catalogue.wording.reasons[id].why })),
    requirement: element.requirement,
    why: element.why,
    sources: sourceData(element, names),
    explanation: f.explanation,
    missing_because: becauseWords(f, c.catalogue.wording.missing),
    baseline: f.baseline ?? null,
    rule: f.rule,
    confidence: f.confidence,
    please_check: f.confidence === "low" ? (f.doubt ?? "the program is not sure") : null,
    evidence: f.evidence.map(placeData),
    closest: f.closest.map(placeData),
    points_covered: f.parts.covered.map(point),
    points_open: f.parts.open.map(point),
    clause: clause === undefined ? null : { ...clause },
    waiver: f.waiver === undefined ? null : waiverData(f.waiver),
    correction: f.correction === undefined ? null : entryData(f.correction),
    // the program's own finding, where a person's word stands above it
    own: orNull(ownWords(f)),
  };
}

function groupData(group: Group, result: StatuteResult) {
  const findings = group.elements.flatMap((id) => result.findings.filter((f) => f.element === id));
  return {
    title: group.title,
    waived: 0,
    ...summarise(findings),
    signs: findings.map((f) => SIGN[shownAs(f)]).join(" "),
  };
}

/** "87 %", for figures between 0 and 1. */
function percent(value: number | null): string {
  return value === null ? "" : `${Math.round(value * 100)} %`;
}

/** The figures as they are shown, null where there are none. */
export function accuracyData({ assets: { accuracy } }: FormatContext) {
  if (accuracy === undefined) return null;
  return {
    date: accuracy.date,
    corpora: accuracy.corpora.map((x) => ({
      statutes: x.texts,
      judgements: x.labels,
      right: percent(x.right),
      low: percent(x.low),
      high: percent(x.high),
      kappa: x.kappa === null ? "" : x.kappa.toFixed(2),
    })),
  };
}

/** Everything that a report says of one draft. */
export function reportData(result: StatuteResult, c: FormatContext) {
  const elements = elementsById(c.catalogue);
  const names = new SourceNames(c.catalogue);
  const all = result.findings.flatMap((finding) => {
    const element = elements.get(finding.element);
    return element === undefined ? [] : [{ finding, element, level: "error" as const }];
  });
  const data = ({ finding, element }: (typeof all)[number]) => findingData(finding, element, c, names);
  const gaps = all.filter((x) => isGap(x.finding)).sort(byWorst);
  const of = (priority: Priority) => gaps.filter((x) => x.element.priority === priority).map(data);
  const warning = (w: StatuteResult["warnings"][number]) => ({
    where: w.lines === null ? null : lineWords(w.lines),
    message: w.message,
  });
  return {
    date: c.date,
    tool: { name: "lawcheck", version: c.version },
    catalogue: { id: c.catalogue.id, title: c.catalogue.title, version: c.catalogue.version },
    draft: {
      title: result.title === "" ? result.file : result.title,
      file: result.file,
      law: result.law ?? null,
      body: result.body === null ? null : { ...result.body },
    },
    counts: { waived: 0, ...result.summary, all: result.findings.length, gaps: gaps.length },
    groups: c.catalogue.groups.map((g) => groupData(g, result)).filter((g) => g.signs !== ""),
    core_gaps: of("core"),
    gaps_by_priority: (["core", "recommended", "further"] as const)
      .map((id) => ({ id, title: PRIORITY_TITLES[id], gaps: of(id) }))
      .filter((x) => x.gaps.length > 0),
    present: all.filter((x) => x.finding.status === "present").map(data),
    waived: all.filter((x) => x.finding.waiver !== undefined).map(data),
    corrected: all.filter((x) => x.finding.own !== undefined).map(data),
    profile:
      result.profile === undefined
        ? null
        : {
            title: result.profile.title,
            off: result.profile.off.map(({ element, reason }) => ({
              title: elements.get(element)?.title ?? element,
              reason,
            })),
          },
    records: result.warnings.filter(isRecord).map(warning),
    doubts: result.warnings.filter((w) => DOUBTS.has(w.code)).map(warning),
    warnings: result.warnings.filter((w) => !DOUBTS.has(w.code) && !isRecord(w)).map(warning),
    accuracy: accuracyData(c),
  };
}
