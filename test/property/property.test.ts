import { beforeAll, describe, expect, it } from "vitest";
import { PROPERTIES } from "./properties.ts";
import type { Property } from "./property.ts";
import { tryProperty } from "./run.ts";
import { World } from "./world.ts";

/** `npm run fuzz` takes more of everything: docs/testing.md says how many. */
const DRAFTS: Readonly<Record<Property["kind"], number>> = {
  "any-draft": 2_000,
  "same-result": 100,
  "user-files": 500,
};
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);

describe("generated drafts", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.make();
    console.log(`generated drafts: FUZZ_SEED=${SEED}`);
  }, 60_000);

  it.each(PROPERTIES)(
    "$name",
    (property) => {
      const { failure } = tryProperty(property, world, DRAFTS[property.kind], SEED);
      expect(failure === undefined ? "" : `${failure.fault}\n\n${failure.draft}`).toBe("");
    },
    600_000,
  );

  it("are laws in nine of ten cases, and make every element present at least once", () => {
    const { rich, drafts, present, parts } = world;
    expect(drafts).toBeGreaterThan(DRAFTS["any-draft"] / 2);
    expect(rich / drafts).toBeGreaterThanOrEqual(0.9);
    expect(parts.catalogue.elements.map((e) => e.id).filter((id) => !present.has(id))).toEqual([]);
  });
});
