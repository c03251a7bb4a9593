import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withOutputs } from "../scripts/outputs.ts";

it.each(["README.md", "docs/comparing.md"])(
  "%s shows what the program prints: run `npm run build && npm run docs`",
  (name) => {
    const page = readFileSync(name, "utf8");
    expect(page).toContain("<!-- output:");
    expect(withOutputs(page)).toBe(page);
  },
);
