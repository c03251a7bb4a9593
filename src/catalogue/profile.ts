import type { Priority } from "../model.ts";
import type { Catalogue } from "./model.ts";

/** An element (or a group with all of its elements) that is not asked of a draft. */
export interface Off {
  readonly element: string;
  readonly reason: string;
}

/** A profile as it is written: plain data, whose shape its schema has checked. */
export interface RawProfile {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly extends?: string;
  readonly select?: {
    readonly groups?: readonly string[];
    readonly elements?: readonly string[];
    readonly sources?: readonly string[];
    readonly priorities?: readonly Priority[];
  };
  readonly off?: readonly Off[];
}

/** The elements that a draft is judged by, and those that were switched off, with the reason. */
export interface Selection {
  readonly id: string;
  readonly title: string;
  readonly elements: ReadonlySet<string>;
  readonly off: readonly Off[];
}

/** The elements that an id stands for: itself, or all of its group. */
export function elementsOf(catalogue: Catalogue, id: string): readonly string[] {
  return id.includes(".") ? [id] : (catalogue.groups.find((g) => g.id === id)?.elements ?? []);
}

function own(catalogue: Catalogue, select: NonNullable<RawProfile["select"]>): string[] {
  const { groups = [], elements = [], sources = [], priorities = [] } = select;
  return catalogue.elements
    .filter(
      (e) =>
        groups.includes(e.group) ||
        elements.includes(e.id) ||
        priorities.includes(e.priority) ||
        e.sources.some((s) => sources.includes(s.code)),
    )
    .map((e) => e.id);
}

/** Switches elements off, each once, in the catalogue's order. */
function without(catalogue: Catalogue, from: Selection, off: readonly Off[]): Selection {
  const reasons = new Map(off.flatMap((o) => elementsOf(catalogue, o.element).map((id) => [id, o.reason])));
  const left = new Set([...from.elements].filter((id) => !reasons.has(id)));
  const gone = catalogue.elements.flatMap((e) => {
    const before = from.off.find((o) => o.element === e.id);
    const reason = from.elements.has(e.id) ? reasons.get(e.id) : before?.reason;
    return reason === undefined || left.has(e.id) ? [] : [{ element: e.id, reason }];
  });
  return { ...from, elements: left, off: gone };
}

/**
 * What a chain of profiles selects: the first is extended by the second, and so on. `off` is what the configuration
 * switches off on top of it. A profile can take up again what the one before it switched off.
 */
export function selectElements(
  catalogue: Catalogue,
  chain: readonly RawProfile[],
  off: readonly Off[] = [],
): Selection {
  const all = catalogue.elements.map((e) => e.id);
  let selection: Selection = { id: "everything", title: "Everything", elements: new Set(all), off: [] };
  chain.forEach((profile, i) => {
    const taken = i === 0 ? [] : [...selection.elements];
    const added = profile.select === undefined ? (i === 0 ? all : []) : own(catalogue, profile.select);
    const elements = new Set([...taken, ...added]);
    const { id, title } = profile;
    selection = without(catalogue, { ...selection, id, title, elements }, profile.off ?? []);
  });
  return off.length === 0 ? selection : without(catalogue, selection, off);
}
