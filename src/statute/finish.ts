/** The built tree → units: order, kinds, notes, lines that nobody owns, names, roles. */
import type { Unit, UnitKind } from "../model.ts";
import { nameUnits } from "./citations.ts";
import { type Draft, newDraft } from "./draft.ts";
import type { SourceNote } from "./markup.ts";
import { EMPTY } from "./rich.ts";
import { assignRoles } from "./roles.ts";

type Writable = { -readonly [K in keyof Unit]: Unit[K] };

export interface Finished {
  readonly root: Unit;
  readonly units: readonly Unit[];
  readonly unitOf: ReadonlyMap<Draft, Unit>;
  readonly draftOf: ReadonlyMap<Unit, Draft>;
}

/** Completes the tree. */
export function finish(root: Draft, notes: readonly SourceNote[], filled: readonly boolean[]): Finished {
  attachNotes(root, notes);
  const drafts = inOrder(root);
  settleKinds(drafts);
  claimLines(drafts, filled);
  const sectioned = drafts.some((d) => d.kind === "section" || d.kind === "division");
  const roles = assignRoles(drafts, sectioned);
  const names = nameUnits(drafts, roles);
  const unitOf = new Map<Draft, Unit>();
  const draftOf = new Map<Unit, Draft>();
  for (const draft of drafts) {
    const parent = draft.parent ? unitOf.get(draft.parent) : undefined;
    const unit: Writable = {
      id: names.get(draft)!.id,
      kind: draft.kind,
      role: roles.get(draft)!,
      label: draft.label,
      citation: names.get(draft)!.citation,
      heading: draft.heading,
      headingLines: draft.headingLines,
      text: draft.rich.text,
      lines: [draft.first, draft.last],
      lineMap: draft.rich.map,
      parent,
      children: [],
    };
    (parent?.children as Unit[] | undefined)?.push(unit);
    unitOf.set(draft, unit);
    draftOf.set(unit, draft);
  }
  return { root: unitOf.get(root)!, units: drafts.map((d) => unitOf.get(d)!), unitOf, draftOf };
}

function inOrder(root: Draft): Draft[] {
  const list: Draft[] = [];
  const stack = [root];
  for (let draft = stack.pop(); draft; draft = stack.pop()) {
    list.push(draft);
    for (let i = draft.children.length - 1; i >= 0; i--) stack.push(draft.children[i]!);
  }
  return list;
}

/** Comments and footnotes become notes in the unit where they stand. */
function attachNotes(root: Draft, notes: readonly SourceNote[]): void {
  if (notes.length === 0) return;
  const drafts = inOrder(root);
  const noted = new Map<Draft, Draft[]>();
  let at = 0;
  for (const note of notes) {
    while (at + 1 < drafts.length && drafts[at + 1]!.first <= note.line) at++;
    const host = drafts[at]!;
    const unit = newDraft("flush", undefined, note.line);
    unit.role = "note";
    unit.last = note.lastLine;
    unit.rich = { ...EMPTY, text: note.text, map: [[0, note.line]] };
    unit.parent = host;
    const before = noted.get(host);
    if (before === undefined) noted.set(host, [unit]);
    else before.push(unit);
  }
  for (const [host, units] of noted) host.children = merged(host.children, units);
}

/** Units with notes among them, each before the first unit that begins after it. */
function merged(children: readonly Draft[], notes: readonly Draft[]): Draft[] {
  const all: Draft[] = [];
  let next = 0;
  for (const note of notes) {
    while (next < children.length && children[next]!.first <= note.first) all.push(children[next++]!);
    all.push(note);
  }
  return [...all, ...children.slice(next)];
}

/** A heading without number or keyword is a section where nothing but text stands in it. */
function settleKinds(drafts: readonly Draft[]): void {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (
      draft.words?.level === "section" &&
      holds(draft, (k) => k === "division" || k === "section") &&
      draft.rich.text === ""
    ) {
      draft.kind = draft.children.some((c) => c.words?.level === "section") ? "division" : "section";
    }
    if (draft.kind !== "division" || draft.words) continue;
    if (!holds(draft, (kind) => kind === "section" || kind === "division")) draft.kind = "section";
  }
  for (const draft of drafts) {
    if (draft.kind === "section" && !draft.words && draft.parent?.kind === "section")
      draft.kind = "subdivision";
  }
}

const holds = (draft: Draft, test: (kind: UnitKind) => boolean): boolean =>
  draft.children.some((child) => test(child.kind));

/** Struck paragraphs, rules and fences belong to the unit before them, so that every line has an owner. */
function claimLines(drafts: readonly Draft[], filled: readonly boolean[]): void {
  const owned = new Uint8Array(filled.length + 1);
  for (const draft of drafts) {
    for (let line = Math.max(draft.first, 1); line <= draft.last && line < owned.length; line++)
      owned[line] = 1;
  }
  let at = 0;
  for (let line = 1; line < filled.length; line++) {
    if (!filled[line] || owned[line]) continue;
    while (at + 1 < drafts.length && drafts[at + 1]!.first <= line) at++;
    const draft = drafts[at]!;
    if (draft.last < line) draft.last = line;
    else if (draft.first > line) draft.first = line;
  }
}
