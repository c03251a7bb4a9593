import type { Catalogue, Clause, Element } from "../catalogue/model.ts";
import type { Detection } from "../detect/detect.ts";
import type { Statute, Unit } from "../model.ts";
import { isGap } from "../report/gaps.ts";
import type { ResultFinding, StatuteResult } from "../report/result.ts";
import { type FillRules, fillIn, namesOf } from "./fill.ts";
import { type Change, newItem } from "./list-item.ts";
import { draftStyles } from "./numbers.ts";
import { Places } from "./place.ts";
import { newSection, nextNumber } from "./section.ts";

/** What would mend one gap, and where. */
export interface Suggestion {
  readonly element: Element;
  readonly finding: ResultFinding;
  readonly clause: Clause;
  /** The section after which, or in which, it belongs; undefined in a draft without sections. */
  readonly section: Unit | undefined;
  /** The list that it goes on with. */
  readonly list: Unit | undefined;
  /** Its own number: "(k)", "12A". */
  readonly label: string;
  /** Its lines, in the draft's style. */
  readonly text: readonly string[];
  readonly change: Change;
}

/** A draft that has been judged, and what its suggestions are made of. */
export interface SuggestContext {
  readonly catalogue: Catalogue;
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly fill: FillRules;
  readonly statute: Statute;
  readonly result: StatuteResult;
  readonly detections: ReadonlyMap<string, Detection>;
  readonly source: string;
}

function lastLine(unit: Unit): number {
  return unit.children.reduce((last, c) => Math.max(last, lastLine(c)), unit.lines[1]);
}

/** The draft's coordinating body, if it can carry what the clauses lay upon it: one that is none of several cannot. */
function bodyOf({ catalogue, result }: SuggestContext): string | undefined {
  const founded = result.findings.find((f) => f.element === catalogue.centralBody?.element);
  return founded?.reasons.includes("partial") === true ? undefined : result.body?.name;
}

/** So many sections may be put in after one; more would bury what comes next, and stand at the end. */
const MOST_SECTIONS = 12;

function lastOfMany(section: Unit | undefined, places: Places, counts: Map<Unit, number>): Unit | undefined {
  if (section === undefined) return undefined;
  const n = (counts.get(section) ?? 0) + 1;
  counts.set(section, n);
  return n > MOST_SECTIONS ? places.sections.at(-1)! : section;
}

/**
 * The clause for every gap that has one, where it belongs. Elements in `apart` become sections whatever lists there are;
 * those in `also` get their clause though the draft has them.
 */
export function suggestions(
  c: SuggestContext,
  apart: ReadonlySet<string> = new Set(),
  also: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const lines = c.source.split(/\r?\n/);
  const places = new Places(c.catalogue, c.clauses, c.result, c.statute, c.detections);
  const names = namesOf(c.statute, bodyOf(c), c.fill);
  const styles = draftStyles(c.statute, lines);
  const elements = new Map(c.catalogue.elements.map((e) => [e.id, e]));
  const added = new Map<Unit, number>();
  const numbers = new Set<string>();
  const sections = new Map<Unit, number>();
  return c.result.findings.flatMap((finding): Suggestion[] => {
    const element = elements.get(finding.element);
    const clause = c.clauses[finding.element];
    // what is waived is no gap
    const wanted = isGap(finding) || also.has(finding.element);
    if (!wanted || element === undefined || clause === undefined) return [];
    const spot = places.find(finding, clause);
    const { section, list } = spot ?? {};
    const base = { element, finding, clause, section };
    if (list !== undefined && clause.listItem !== undefined && !apart.has(element.id)) {
      const [words] = fillIn([clause.listItem], names, c.fill);
      const item = newItem(list, words!, lines, added.get(list) ?? 0);
      if (item !== undefined) {
        added.set(list, (added.get(list) ?? 0) + 1);
        return [{ ...base, list, label: item.label, text: item.change.text, change: item.change }];
      }
    }
    const anchor = lastOfMany(section, places, sections) ?? c.statute.root;
    const paragraphs = fillIn(clause.paragraphs, names, c.fill);
    const number = section === undefined ? "" : nextNumber(anchor, c.statute, numbers);
    numbers.add(number);
    const made = newSection(anchor, { heading: clause.heading, paragraphs }, number, styles, lines);
    const change: Change = {
      after: section === undefined ? lines.length : lastLine(anchor),
      text: made.text,
      rewritten: new Map(),
    };
    return [{ ...base, section: section && anchor, list: undefined, label: number, text: made.text, change }];
  });
}

const comment = (s: Suggestion, words: string): string => `<!-- suggested (${s.element.id}): ${words} -->`;

/** A copy of the draft with the suggestions put in and marked. */
export function withSuggestions(source: string, all: readonly Suggestion[]): string {
  const end = source.includes("\r\n") ? "\r\n" : "\n";
  const lines = source.split(/\r?\n/);
  const items = all.filter((s) => s.list !== undefined);
  // one item after another: only the last of them ends the list
  const closing = new Map(items.map((s) => [s.list, s]));
  const rewritten = new Map(items.flatMap((s) => [...s.change.rewritten]));
  const out: string[] = [];
  const put = (at: number): void => {
    const here = all.filter((s) => s.change.after === at);
    for (const s of here.filter((x) => x.list !== undefined)) {
      const last = closing.get(s.list) === s;
      out.push(
        "",
        ...s.text.map((l) => (last ? l : l.replace(/\.$/, ";"))),
        "",
        comment(s, `item ${s.label} above`),
      );
    }
    for (const s of here.filter((x) => x.list === undefined)) {
      const instead = s.finding.status === "weak" ? "strengthens what is there" : "new";
      out.push("", comment(s, instead), "", ...s.text, "", comment(s, "ends here"), "");
    }
  };
  lines.forEach((line, i) => {
    out.push(rewritten.get(i + 1) ?? line);
    put(i + 1);
  });
  return out.join(end);
}

/**
 * Suggestions whose text does what it is meant to: an item that leaves its element open where it stands becomes a section
 * of its own, and what the new text would weaken gets its clause too. `judge` judges the draft as it would read.
 */
export function checkedSuggestions(
  c: SuggestContext,
  judge: (text: string) => StatuteResult,
): { readonly suggestions: readonly Suggestion[]; readonly text: string; readonly result: StatuteResult } {
  let made = suggestions(c);
  let text = withSuggestions(c.source, made);
  let result = judge(text);
  const open = new Set(result.findings.filter((f) => f.status !== "present").map((f) => f.element));
  const apart = new Set(
    made.filter((s) => s.list !== undefined && open.has(s.element.id)).map((s) => s.element.id),
  );
  // what one office did alone is a part only once the law has a body for it
  const before = new Map(c.result.findings.map((f) => [f.element, f.status]));
  const also = new Set([...open].filter((id) => before.get(id) === "present"));
  if (apart.size > 0 || also.size > 0) {
    made = suggestions(c, new Set([...apart, ...also]), also);
    text = withSuggestions(c.source, made);
    result = judge(text);
  }
  return { suggestions: made, text, result };
}
