import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { coverageMarkdown } from "../../src/report/coverage.ts";

it("docs/coverage.md is what the instruments say: run `npm run docs`", () => {
  expect(readFileSync("docs/coverage.md", "utf8")).toBe(coverageMarkdown(readCatalogue("provisions")));
});

it("every point is carried by something or out of scope with a reason", () => {
  const loose = readCatalogue("provisions").instruments.flatMap((i) =>
    i.points
      .filter((p) => (p.carriedBy.length === 0) === (p.outOfScope === undefined))
      .map((p) => `${i.code} ${p.id}`),
  );
  expect(loose).toEqual([]);
});
