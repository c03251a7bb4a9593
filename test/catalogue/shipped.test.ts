import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/catalogue/problem.ts";
import { checkCatalogueFolder } from "../../src/catalogue/read.ts";

describe("the shipped catalogue", () => {
  const { problems } = checkCatalogueFolder(fileURLToPath(new URL("../../provisions", import.meta.url)));

  it("has no mistakes", () => {
    expect(problems.filter((p) => !p.unfinished).map(formatProblem)).toEqual([]);
  });

  it("is finished: every element has evidence and cases, every concept is used", () => {
    expect(problems.filter((p) => p.unfinished).map(formatProblem)).toEqual([]);
  });
});
