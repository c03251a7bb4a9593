import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { difference, essenceOf, unordered } from "./essence.ts";
import { lineCount, lineFaults } from "./lines.ts";
import { quoteFaults } from "./quotes.ts";
import { READERS } from "./readers.ts";
import { World } from "./world.ts";

const FOLDER = "test/property/fixtures";

/** Drafts that a property did not hold for, made as small as they could be. Each failed before its cause was mended. */
describe("failures that were found", () => {
  let world: World;
  beforeAll(async () => {
    world = await World.make();
  }, 60_000);

  it.each(readdirSync(FOLDER))(
    "%s",
    (name) => {
      const files = ["before.md", "after.md"].map((file) => join(FOLDER, name, file));
      const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, "utf8"));
      const judged = texts.map((text) => world.judge(text));
      judged.forEach((j, i) => {
        const text = texts[i]!;
        expect([...lineFaults(text, j.checked, j.result), ...quoteFaults(text, j.result)]).toEqual([]);
        for (const format of world.reports.names)
          expect(READERS[format]!(world.reports.written(format, j), j.result, lineCount(text))).toBe("");
      });
      const [before, after = before] = judged.map((j) => unordered(essenceOf(j.result)));
      expect(difference(before!, after!)).toBe("");
    },
    120_000,
  );
});
