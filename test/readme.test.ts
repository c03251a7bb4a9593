import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withOutputs } from "../scripts/outputs.ts";

it("the README shows what the program prints: run `npm run build && npm run docs`", () => {
  const page = readFileSync("README.md", "utf8");
  expect(page).toContain("<!-- output:");
  expect(withOutputs(page)).toBe(page);
});
