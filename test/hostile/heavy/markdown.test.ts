import { afterAll, describe, it } from "vitest";
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

/** Texts with as many blocks as are read: a million characters at most. */
const AT_THE_LIMIT: Readonly<Record<string, number>> = {
  headings: 796_000,
  "underlined headings": 396_000,
  items: 796_000,
  rules: 796_000,
  "a table of many rows": 396_000,
  "the same numeral": 990_000,
};

describe("a text made to keep a parser busy is judged in time, or refused by its limit", () => {
  const judge = async (name: string, text: string): Promise<void> => {
    const file = folder.write(`${name.replaceAll(/\W+/g, "-")}-${text.length}.md`, text);
    const ran = await run(["--language", "en", file], { cwd: folder.path });
    figures.push({ name, seconds: ran.seconds, megabytes: ran.megabytes });
    expectBounded(ran, name);
  };

  it.concurrent.each(Object.entries(MARKDOWN))("%s", (name, make) => judge(name, make(LENGTH)), 120_000);
  it.concurrent.each(Object.entries(AT_THE_LIMIT))(
    "%s, at the limit",
    (name, length) => judge(name, MARKDOWN[name]!(length)),
    120_000,
  );
});
