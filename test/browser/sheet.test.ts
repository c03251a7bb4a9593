import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE } from "../report/drafts.ts";
import { axe, Pages, PHONE, root, WIDE } from "./open.ts";

const pages = new Pages();
const folder = join(root, "test/corpus/work/statutes");
const statutes = readdirSync(folder).map((f) => join(folder, f));
let matrix: string;
let concordance: string;
let hostile: string;

beforeAll(async () => {
  await pages.start();
  matrix = pages.compare("matrix.html", ...statutes);
  concordance = pages.compare("concordance.html", join(root, "examples/draft.md"), "--with", "unodc-35");
  pages.draft("a.md", HOSTILE);
  const lighthouses = ["--catalogue", join(root, "test/catalogues/lighthouses")];
  hostile = pages.compare("hostile.html", "a.md", pages.draft("b.md", HOSTILE), ...lighthouses);
});
afterEach(() => pages.closeAll());
afterAll(() => pages.end());

describe.each([
  ["wide", WIDE],
  ["on a phone", PHONE],
])("tables, %s", (_, viewport) => {
  it.each(["light", "dark"] as const)("keep nobody out (%s)", async (colorScheme) => {
    for (const address of [matrix, concordance, hostile]) {
      const { page } = await pages.open(address, { viewport, colorScheme });
      expect(await axe(page)).toEqual([]);
    }
  });

  it("scroll in their own frame", async () => {
    const { page } = await pages.open(matrix, { viewport });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(viewport.width);
  });
});

describe("tables", () => {
  it("ask nothing of any other place, and run nothing of a draft", async () => {
    for (const address of [matrix, hostile]) {
      const { requests, faults } = await pages.open(address);
      expect(requests).toEqual([address]);
      expect(faults).toEqual([]);
    }
  });

  it("keep heads and first column in view", async () => {
    const { page } = await pages.open(matrix);
    const table = page.locator(".scroll").nth(1);
    const at = () => table.locator("thead th").first().boundingBox();
    await table.scrollIntoViewIfNeeded();
    const before = await at();
    await table.evaluate((node) => node.scrollBy(300, 300));
    expect(await at()).toEqual(before);
  });

  it("are filtered by words", async () => {
    const { page } = await pages.open(concordance);
    await page.locator("input[type=search]").fill("protocols");
    const shown = await page.locator(".sheet tbody tr:not(.rows):visible").allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((t) => /protocols/i.test(t))).toBe(true);
    expect(await page.locator("output").textContent()).toMatch(/^\d+ of \d+ rows shown$/);
  });

  it("are all there without scripts", async () => {
    const { page } = await pages.open(matrix, { javaScriptEnabled: false });
    expect(await page.locator(".sheet").nth(1).locator("tbody tr:not(.rows):visible").count()).toBe(57);
    expect(await page.locator(".sheet-filter:visible").count()).toBe(0);
  });
});
