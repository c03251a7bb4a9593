import fc from "fast-check";
import type { Property } from "./property.ts";
import type { World } from "./world.ts";

/** A draft for which a property does not hold. */
export interface Failure {
  readonly property: string;
  readonly seed: number;
  readonly fault: string;
  readonly draft: string;
}

export interface Outcome {
  /** How many drafts were tried: fewer than asked for where one failed. */
  readonly tried: number;
  readonly failure: Failure | undefined;
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

function faultOf(p: Property, world: World, input: never): string {
  try {
    return p.fault(world, input);
  } catch (error) {
    return `an exception: ${wordsOf(error)}`;
  }
}

/** Tries a property on so many drafts, up to the first that fails; that one is shrunk. */
export function tryProperty(p: Property, world: World, runs: number, seed: number): Outcome {
  const outcome = fc.check(
    fc.property(p.arbitrary(world), (input) => faultOf(p, world, input) === ""),
    { numRuns: runs, seed },
  );
  if (!outcome.failed) return { tried: runs, failure: undefined };
  const [input] = outcome.counterexample!;
  const failure = {
    property: p.name,
    seed,
    fault: faultOf(p, world, input),
    draft: p.show(world, input),
  };
  return { tried: outcome.numRuns, failure };
}
