import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { check, LimitError, USUAL_LIMITS } from "../../src/index.ts";
import { measureStructure } from "../../src/statute/measure.ts";
import { expectBounded, Folder, lighthouses, type Ran, run } from "./run.ts";

const folder = new Folder();
afterAll(() => folder.remove());
const catalogue = ["--catalogue", lighthouses];
const LAW = "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n";

async function judged(text: string | Buffer, ...options: string[]): Promise<Ran> {
  const ran = await run([...catalogue, ...options, folder.write("draft.md", text)], { cwd: folder.path });
  expectBounded(ran);
  return ran;
}

describe("the usual limits", () => {
  it("are 20 MB, 100 levels, 200,000 blocks", () => {
    expect(USUAL_LIMITS).toEqual({ bytes: 20_000_000, depth: 100, blocks: 200_000 });
  });

  it("refuse 100 MB in one line", async () => {
    const ran = await judged(Buffer.alloc(100_000_000, "a"));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe(
      "lawcheck: draft.md: is too large: 100 MB, at most 20 MB are read; --max-size MB raises the limit\n",
    );
  });

  it("refuse what is larger than any disk without reading it", async () => {
    const fd = openSync(join(folder.path, "sparse.md"), "w");
    ftruncateSync(fd, 2 ** 40);
    closeSync(fd);
    const ran = await run([...catalogue, "sparse.md"], { cwd: folder.path });
    expectBounded(ran);
    expect(ran.stderr).toContain("is too large: 1,099,511.7 MB");
    expect(ran.megabytes).toBeLessThan(150);
  });

  it("refuse what has no end on standard input", async () => {
    const ran = await run([...catalogue, "-"], { input: Buffer.alloc(21_000_000, "a ") });
    expectBounded(ran);
    expect(ran.stderr).toContain("-: is too large: more than 20 MB");
  });

  it.each([
    ["lists", "- "],
    ["numbered lists", "1. "],
    ["quotations", "> "],
    ["quotations close together", ">"],
    ["lists in quotations", "> - "],
    ["lists whose marks hidden characters part", "-\u00a0"],
  ])("refuse 100,000 nested %s", async (_, mark) => {
    const ran = await judged(`${mark.repeat(100_000)}a`);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(
      /nested too deep: .* [12]00,000 levels deep \(line 1\), at most 100 .*--max-depth N/,
    );
  });

  it("refuse lists that nest line by line", async () => {
    const ran = await judged(Array.from({ length: 1_000 }, (_, i) => `${"> ".repeat(i)}a\n\n`).join(""));
    expect(ran.stderr).toContain("999 levels deep (line 1999)");
  });

  it("refuse a million headings", async () => {
    const ran = await judged("# a\n".repeat(1_000_000));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(
      /too many blocks .*: 1,000,000, at most 200,000 are read; --max-blocks N raises/,
    );
  });

  it("let 99 levels and 100,000 blocks through", async () => {
    expect((await judged(`${LAW}\n${"> ".repeat(99)}a\n`)).status).toBe(1);
    expect((await judged(LAW + "\n# a\n".repeat(100_000), "--language", "en")).status).toBe(1);
  });

  it("count headings, what stands below them, items, cells, and long blocks several times", () => {
    const blocks = (text: string): number => measureStructure(text).blocks;
    expect(blocks("# a\nwords\n# b\nwords\n")).toBe(4);
    expect(blocks("words\nmore\n\nwords")).toBe(2);
    expect(blocks("- a\n- b\n  - c\n")).toBe(3);
    expect(blocks("> - a\n")).toBe(2);
    expect(blocks("|a|b|\n|-|-|\n|c|d|\n")).toBe(9);
    expect(blocks("words\n".repeat(25))).toBe(3);
    expect(blocks("*a* ".repeat(10))).toBe(3);
  });

  it("let a rule of many dashes through: it nests nothing", () => {
    expect(measureStructure(`${"- ".repeat(500)}\n`).depth).toBe(0);
    expect(measureStructure(`${"* ".repeat(500)}a\n`).depth).toBe(500);
  });
});

describe("raised limits", () => {
  it("are taken from the command line", async () => {
    const deep = `${LAW}\n${"> ".repeat(120)}a\n`;
    expect((await judged(deep)).status).toBe(2);
    expect((await judged(deep, "--max-depth", "120")).status).toBe(1);
    expect((await judged(LAW, "--max-size", "0.00001")).stderr).toContain("0.1 MB, at most 0 MB");
    expect((await judged(LAW, "--max-blocks", "1")).stderr).toContain("2, at most 1 are read");
  });

  it("are taken from the configuration, which the command line overrules", async () => {
    folder.write(".lawcheck.yaml", "limits: { blocks: 1 }\n");
    expect((await judged(LAW)).stderr).toContain("--max-blocks");
    expect((await judged(LAW, "--max-blocks", "9")).status).toBe(1);
    folder.write(".lawcheck.yaml", "limits: { blocks: 0, width: 3 }\n");
    const ran = await run([...catalogue, "draft.md"], { cwd: folder.path });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/\.lawcheck\.yaml:1:/);
    folder.write(".lawcheck.yaml", "{}\n");
  });

  it("must be numbers", async () => {
    for (const [option, value] of [
      ["--max-size", "huge"],
      ["--max-depth", "1.5"],
      ["--max-blocks", "0"],
    ] as const) {
      const ran = await run([option, value, "draft.md"], { cwd: folder.path });
      expect(ran.status).toBe(2);
      expect(ran.stderr).toMatch(/Expected a (?:whole )?number above 0/);
    }
  });

  it("hold for every command that reads a draft", async () => {
    folder.write("deep.md", `${">".repeat(101)} a\n`);
    for (const args of [
      ["outline", "deep.md"],
      ["explain", "lamp.inspection", "--for", "deep.md", ...catalogue],
      ["checklist", "deep.md", ...catalogue],
      ["align", "deep.md", "deep.md"],
      ["compare", "deep.md", "deep.md", ...catalogue],
      ["suggest", "deep.md"],
      ["baseline", "deep.md", ...catalogue],
      ["diff", "deep.md", "deep.md", ...catalogue],
      ["report", "deep.md", ...catalogue],
      ["deep.md", "--with-law", "deep.md", ...catalogue],
    ]) {
      const ran = await run(args, { cwd: folder.path });
      expect(ran.status, args.join(" ")).toBe(2);
      expect(ran.stderr, args.join(" ")).toMatch(/deep\.md.*101 levels deep/);
    }
  });

  it("are the library's too", () => {
    const lights = readCatalogue(lighthouses);
    const deep = `${LAW}\n${"> ".repeat(120)}a\n`;
    expect(() => check(deep, { catalogue: lights })).toThrow(LimitError);
    expect(check(deep, { catalogue: lights, limits: { depth: 120 } }).findings.length).toBeGreaterThan(5);
    expect(() => check("é".repeat(600), { catalogue: lights, limits: { bytes: 1_000 } })).toThrow(
      "too large",
    );
  });
});

it("a draft beyond a limit does not keep the others from being judged", async () => {
  folder.write("deep.md", ">".repeat(500));
  folder.write("law.md", LAW);
  const ran = await run([...catalogue, "--format", "json", "law.md", "deep.md", "law.md"], {
    cwd: folder.path,
  });
  expect(ran.status).toBe(2);
  const { statutes, errors } = JSON.parse(ran.stdout);
  expect(statutes).toHaveLength(2);
  expect(errors[0].message).toContain("500 levels deep");
});
