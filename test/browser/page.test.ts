import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ACTS, DRAFT, evilCatalogue, MARKUP } from "../hostile/payloads.ts";
import { HOSTILE } from "../report/drafts.ts";
import { axe, Pages, PHONE, root, WIDE } from "./open.ts";

const pages = new Pages();
const example = join(root, "examples/draft.md");
const lighthouses = ["--catalogue", join(root, "test/catalogues/lighthouses")];
let shipped: string;
let several: string;
let hostile: string;
let waived: string;
let evil: string;

beforeAll(async () => {
  await pages.start();
  shipped = pages.write("example.html", example);
  hostile = pages.write("hostile.html", pages.draft("hostile.md", HOSTILE), ...lighthouses);
  const waivers = join(root, "test/scenarios/waivers");
  waived = pages.write(
    "waived.html",
    "--config",
    join(waivers, ".lawcheck.yaml"),
    join(waivers, "draft.md"),
    ...lighthouses,
  );
  const name = pages.draft("=evil<b>\u202e.md", DRAFT);
  evil = pages.write("evil.html", `./${name}`, "--catalogue", evilCatalogue(pages.folder, "evil", MARKUP));
  several = pages.write("several.html", "hostile.md", pages.draft("b.md", HOSTILE), ...lighthouses);
});
afterEach(() => pages.closeAll());
afterAll(() => pages.end());

describe.each([
  ["wide", WIDE],
  ["on a phone", PHONE],
])("the page, %s", (_, viewport) => {
  it.each(["light", "dark"] as const)("keeps nobody out (%s)", async (colorScheme) => {
    for (const address of [shipped, several, waived]) {
      const { page } = await pages.open(address, { viewport, colorScheme });
      expect(await axe(page)).toEqual([]);
      await page.locator("details").evaluateAll((all) => {
        for (const d of all) d.setAttribute("open", "");
      });
      expect(await axe(page)).toEqual([]);
    }
  });

  it("is all there without scripts", async () => {
    const { page } = await pages.open(shipped, { viewport, javaScriptEnabled: false });
    expect(await page.locator(".finding:visible").count()).toBe(57);
    expect(await page.locator(".filters:visible").count()).toBe(0);
    expect(await page.locator(".draft .line:visible").count()).toBeGreaterThan(300);
  });

  it("needs no sideways scrolling", async () => {
    for (const address of [shipped, several]) {
      const { page } = await pages.open(address, { viewport });
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(viewport.width);
    }
  });
});

describe("the page", () => {
  it("asks nothing of any other place", async () => {
    const { requests, faults } = await pages.open(shipped);
    expect(requests).toEqual([shipped]);
    expect(faults).toEqual([]);
  });

  it("links only to what is on it, both ways", async () => {
    for (const address of [shipped, several]) {
      const { page } = await pages.open(address);
      const { links, ids } = await page.evaluate(() => ({
        links: [...document.querySelectorAll("a")].map((a) => a.getAttribute("href") ?? ""),
        ids: [...document.querySelectorAll("[id]")].map((n) => n.id),
      }));
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of links) expect(ids).toContain(link.slice(1));
    }
  });

  it("shows what a draft contains as text", async () => {
    const { page, requests, faults } = await pages.open(hostile);
    const lines = await page.locator(".draft .words").allTextContents();
    const shown = HOSTILE.trimEnd()
      .replaceAll("\u001b", "\\u001b")
      .replaceAll("\u202e", "\\u202e")
      .replaceAll("\ufffe", "\ufffd");
    expect(lines.join("\n")).toBe(shown);
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("img, iframe, object, embed, link, b script, main style").count()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("shows every payload as text: of a draft, its waiver, its file's name, and a catalogue from elsewhere", async () => {
    const { page, requests, faults } = await pages.open(evil);
    expect(await page.locator("body").textContent()).toContain("<script>alert(1)</script>");
    expect(await page.locator("script").count()).toBe(1);
    const foreign = page.locator("img, iframe, object, embed, link, base, [onerror], body [style]");
    expect(await foreign.evaluateAll((all) => all.map((n) => n.outerHTML.slice(0, 200)))).toEqual([]);
    const links = await page.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    expect(links.filter((to) => !to.startsWith("#"))).toEqual([]);
    const shown = await page.evaluate(() => `${document.title} ${document.body.innerText}`);
    expect(shown.replaceAll("\t", " ")).not.toMatch(ACTS);
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("runs no script but its own", async () => {
    const { page } = await pages.open(hostile);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="globalThis.ran = true">');
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.body.append(script);
    });
    await page.waitForTimeout(100);
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  });

  it("says how the draft stands in a matrix that leads to the findings", async () => {
    const { page } = await pages.open(shipped);
    expect(await page.locator(".matrix .cell").count()).toBe(57);
    await page.locator(".matrix .cell.weak").first().focus();
    await page.keyboard.press("Enter");
    const focused = page.locator(".finding.weak:focus");
    expect(await focused.count()).toBe(1);
    expect(await focused.evaluate((n) => n.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it("shows what is waived as waived, with a filter of its own", async () => {
    const { page } = await pages.open(waived);
    expect(await page.locator(".finding.waived .status").allTextContents()).toEqual([
      "○ waived, else missing",
      "○ waived, else weak (permissive, partial)",
    ]);
    await page.locator('input[value="waived"]').uncheck();
    expect(await page.locator(".finding.waived:visible").count()).toBe(0);
    expect(await page.locator(".finding.missing:visible").count()).toBeGreaterThan(0);
  });

  it("prints without filters and with everything open", async () => {
    const { page } = await pages.open(shipped);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters:visible").count()).toBe(0);
    expect(await page.locator(".draft").evaluate((n) => getComputedStyle(n).maxHeight)).toBe("none");
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details:not([open])").count()).toBe(0);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator("details[open]").count()).toBe(0);
  });

  it("is the same for the same input", () => {
    const again = new URL(pages.write("again.html", example));
    expect(readFileSync(again, "utf8")).toBe(readFileSync(new URL(shipped), "utf8"));
  });
});
