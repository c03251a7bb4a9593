import type { Catalogue, Element } from "../catalogue/model.ts";
import type { ElementPatterns } from "../detect/detect.ts";
import type { Condition, Pattern } from "../detect/pattern.ts";

/** One thing of an element's detection that can be switched off, and what is left of it then. */
export interface Switch {
  /** "element/pattern", "element/pattern#finds.slot", "element#unless.slot", "element#lowers.2" … */
  readonly name: string;
  readonly element: string;
  readonly without: (e: ElementPatterns) => ElementPatterns;
}

type Conditions = Readonly<Record<string, Condition>>;

function drop(conditions: Conditions, slot: string): Conditions {
  const { [slot]: _, ...rest } = conditions;
  return rest;
}

function onPattern(id: string, change: (p: Pattern) => Pattern): Switch["without"] {
  return (e) => ({ ...e, patterns: e.patterns.map((p) => (p.id === id ? change(p) : p)) });
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}

function ofPattern(element: string, p: Pattern, common: ReadonlySet<string>): Switch[] {
  const name = `${element}/${p.id}`;
  const on = (what: string, change: (p: Pattern) => Pattern): Switch => ({
    name: `${name}#${what}`,
    element,
    without: onPattern(p.id, change),
  });
  return [
    { name, element, without: (e) => ({ ...e, patterns: e.patterns.filter((q) => q.id !== p.id) }) },
    ...Object.keys(p.finds)
      .filter((slot) => slot !== p.anchor)
      .map((slot) => on(`finds.${slot}`, (q) => ({ ...q, finds: drop(q.finds, slot) }))),
    ...Object.keys(p.unless)
      .filter((slot) => !common.has(slot))
      .map((slot) => on(`unless.${slot}`, (q) => ({ ...q, unless: drop(q.unless, slot) }))),
    ...p.lowers.map((_, i) => on(`lowers.${i + 1}`, (q) => ({ ...q, lowers: without(q.lowers, i) }))),
  ];
}

/** What every pattern of the element leaves aside is switched off for all of them at once. */
function commonSlots({ patterns }: ElementPatterns): Set<string> {
  const [first, ...rest] = patterns;
  return new Set(Object.keys(first?.unless ?? {}).filter((s) => rest.every((p) => s in p.unless)));
}

function ofElement({ id, detection }: Element): Switch[] {
  const common = commonSlots(detection);
  return [
    ...detection.patterns.flatMap((p) => ofPattern(id, p, common)),
    ...[...common].map(
      (slot): Switch => ({
        name: `${id}#unless.${slot}`,
        element: id,
        without: (e) => ({
          ...e,
          patterns: e.patterns.map((p) => ({ ...p, unless: drop(p.unless, slot) })),
        }),
      }),
    ),
    ...detection.lowers.map(
      (_, i): Switch => ({
        name: `${id}#lowers.${i + 1}`,
        element: id,
        without: (e) => ({ ...e, lowers: without(e.lowers, i) }),
      }),
    ),
  ];
}

/** Everything of the catalogue's detection that can be switched off by itself, element by element. */
export function switchesOf(catalogue: Catalogue): Switch[] {
  return catalogue.elements.flatMap(ofElement);
}

/** The catalogue without several of them. The last go first: those that are told by their number keep it so long. */
export function withoutSwitches(catalogue: Catalogue, names: ReadonlySet<string>): Catalogue {
  const off = switchesOf(catalogue).filter((s) => names.has(s.name));
  const elements = catalogue.elements.map((e) => {
    let left: ElementPatterns = e.detection;
    for (const s of off.filter((s) => s.element === e.id).reverse()) left = s.without(left);
    return { ...e, detection: { ...e.detection, ...left } };
  });
  return { ...catalogue, elements };
}
