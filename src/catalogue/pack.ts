/** A catalogue as it is stored: what its patterns share is written once and named by number. */
import type { Condition, Lowering, Pattern } from "../detect/pattern.ts";
import type { Catalogue, Element } from "./model.ts";

type Conditions = Readonly<Record<string, Condition>>;

interface PackedLowering extends Omit<Lowering, "when" | "unless"> {
  readonly when: number;
  readonly unless: number;
}

interface PackedPattern extends Omit<Pattern, "finds" | "unless" | "lowers"> {
  readonly finds: number;
  readonly unless: number;
  readonly lowers: readonly number[];
}

interface PackedElement extends Omit<Element, "detection"> {
  readonly detection: Omit<Element["detection"], "patterns" | "lowers"> & {
    readonly patterns: readonly PackedPattern[];
    readonly lowers: readonly number[];
  };
}

export interface PackedCatalogue extends Omit<Catalogue, "elements"> {
  readonly conditions: readonly Condition[];
  /** Conditions by slot, each by number. */
  readonly slots: readonly Readonly<Record<string, number>>[];
  readonly lowerings: readonly PackedLowering[];
  readonly elements: readonly PackedElement[];
}

/** Numbers values in the order in which they are met, each once. */
class Numbers<T, P> {
  readonly packed: P[] = [];
  readonly #numbers = new Map<T, number>();
  readonly #pack: (value: T) => P;

  constructor(pack: (value: T) => P) {
    this.#pack = pack;
  }

  of(value: T): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(value, number);
      this.packed.push(this.#pack(value));
    }
    return number;
  }
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** Names what is the same object in several places by number. */
export function packCatalogue(catalogue: Catalogue): PackedCatalogue {
  const conditions = new Numbers<Condition, Condition>((c) => c);
  const groups = new Numbers<Conditions, Record<string, number>>((g) =>
    mapValues(g, (c) => conditions.of(c)),
  );
  const lowerings = new Numbers<Lowering, PackedLowering>((l) => ({
    ...l,
    when: groups.of(l.when),
    unless: groups.of(l.unless),
  }));
  const lowers = (list: readonly Lowering[]): number[] => list.map((l) => lowerings.of(l));
  const elements = catalogue.elements.map((e) => ({
    ...e,
    detection: {
      ...e.detection,
      patterns: e.detection.patterns.map((p) => ({
        ...p,
        finds: groups.of(p.finds),
        unless: groups.of(p.unless),
        lowers: lowers(p.lowers),
      })),
      lowers: lowers(e.detection.lowers),
    },
  }));
  return {
    ...catalogue,
    elements,
    conditions: conditions.packed,
    slots: groups.packed,
    lowerings: lowerings.packed,
  };
}

/** The catalogue that was packed. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const { conditions, slots, lowerings, ...rest } = packed;
  const groups = slots.map((g): Conditions => mapValues(g, (n) => conditions[n]!));
  const lowered = lowerings.map(
    (l): Lowering => ({ ...l, when: groups[l.when]!, unless: groups[l.unless]! }),
  );
  const lowers = (numbers: readonly number[]): Lowering[] => numbers.map((n) => lowered[n]!);
  return {
    ...rest,
    elements: rest.elements.map((e) => ({
      ...e,
      detection: {
        ...e.detection,
        patterns: e.detection.patterns.map((p) => ({
          ...p,
          finds: groups[p.finds]!,
          unless: groups[p.unless]!,
          lowers: lowers(p.lowers),
        })),
        lowers: lowers(e.detection.lowers),
      },
    })),
  };
}
