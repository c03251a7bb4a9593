import type fc from "fast-check";
import type { World } from "./world.ts";

/** Something that holds for every draft. `fault` says what is wrong with this one, "" where nothing is. */
export interface Property<T = never> {
  readonly name: string;
  /** Its share of a long run: the first three properties take ten times as many drafts as the others. */
  readonly kind: "any-draft" | "same-result" | "user-files";
  readonly arbitrary: (world: World) => fc.Arbitrary<T>;
  readonly fault: (world: World, input: T) => string;
  /** The draft that a report of a failure shows. */
  readonly show: (world: World, input: T) => string;
}

/** Keeps the input's type between the parts of a property, and forgets it outside. */
export function property<T>(p: Property<T>): Property {
  return p as unknown as Property;
}
