import { afterAll, describe, expect, it } from "vitest";
import { MARKDOWN } from "../markdown-cases.ts";
import { expectBounded, Folder, run } from "../run.ts";

const folder = new Folder();
afterAll(() => folder.remove());
let figures: { name: string; seconds: number; megabytes: number }[] = [];
afterAll(() => {
  figures = figures.sort((a, b) => b.seconds - a.seconds);
  const shown = figures
    .slice(0, 5)
    .map((f) => `${f.seconds.toFixed(1)} s ${f.megabytes.toFixed(0)} MB ${f.name}`);
  console.log(`the dearest of ${figures.length} texts:\n  ${shown.join("\n  ")}`);
});

/** As long as the pathological tests of the parsers' own, and longer than all but a few laws. */
const LENGTH = 300_000;

describe("a text made to keep a parser busy is judged in time, or refused by its limit", () => {
  it.concurrent.each(Object.entries(MARKDOWN))(
    "%s",
    async (name, make) => {
      const file = folder.write(`${name.replaceAll(/\W+/g, "-")}.md`, make(LENGTH));
      const ran = await run(["--language", "en", file], { cwd: folder.path });
      figures.push({ name, seconds: ran.seconds, megabytes: ran.megabytes });
      expect(ran.stderr === "" || /^lawcheck: /.test(ran.stderr)).toBe(true);
      expectBounded(ran, name);
    },
    120_000,
  );
});
