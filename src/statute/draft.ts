/** The tree while it is being built. */
import type { UnitKind, UnitRole } from "../model.ts";
import type { HeadingWords } from "./headings.ts";
import { EMPTY, type Rich } from "./rich.ts";

export interface Draft {
  kind: UnitKind;
  role: UnitRole | undefined; // set where the place itself says it (title, note); else found out later
  label: string;
  /** What a citation calls the unit: "12", "a"; "" where it has no number. */
  core: string;
  style: string;
  words: HeadingWords | undefined;
  heading: string;
  headingLines: [number, number] | undefined;
  rich: Rich;
  first: number;
  last: number;
  parent: Draft | undefined;
  children: Draft[];
  /** A defined term, where the unit is its definition. */
  term: string;
  quoted: boolean;
}

export function newDraft(kind: UnitKind, parent: Draft | undefined, line: number): Draft {
  const draft: Draft = {
    kind,
    role: undefined,
    label: "",
    core: "",
    style: "",
    words: undefined,
    heading: "",
    headingLines: undefined,
    rich: EMPTY,
    first: line,
    last: line,
    parent,
    children: [],
    term: "",
    quoted: false,
  };
  parent?.children.push(draft);
  return draft;
}

/** Widens a unit's lines. */
export function cover(draft: Draft, first: number, last: number): void {
  if (first > 0 && (draft.first === 0 || first < draft.first)) draft.first = first;
  if (last > draft.last) draft.last = last;
}

/** Gives a unit its text. */
export function setText(draft: Draft, rich: Rich): void {
  draft.rich = rich;
  const first = rich.map[0];
  if (first) cover(draft, first[1], rich.map[rich.map.length - 1]![1]);
}
