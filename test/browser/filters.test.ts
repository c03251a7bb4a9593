import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Pages, PHONE, root } from "./open.ts";

const pages = new Pages();
let address: string;
beforeAll(async () => {
  await pages.start();
  address = pages.write("example.html", join(root, "examples/draft.md"));
});
afterEach(() => pages.closeAll());
afterAll(() => pages.end());

const visible = (page: Page, what = ""): Promise<number> => page.locator(`.finding${what}:visible`).count();
const field = (page: Page, name: string) => page.locator(`.filters [name="${name}"]`);
const told = (page: Page): Promise<string | null> => page.locator(".shown").textContent();

describe("filters", () => {
  it("narrow by status, group, source and text, and say how much is left", async () => {
    const { page } = await pages.open(address);
    const all = await visible(page);
    await page.locator('input[value="present"]').uncheck();
    const gaps = await visible(page);
    expect(gaps).toBeLessThan(all);
    expect(await visible(page, ".present")).toBe(0);
    expect(await told(page)).toBe(`${gaps} of ${all} findings shown`);
    await page.locator('input[value="present"]').check();

    const { group } = await page
      .locator(".finding")
      .nth(20)
      .evaluate((n) => (n as HTMLElement).dataset);
    await field(page, "group").selectOption(group!);
    expect(await visible(page)).toBe(await page.locator(`.finding[data-group="${group}"]`).count());
    expect(await page.locator(".group:visible").count()).toBe(1);
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await visible(page)).toBe(all);

    const source = await field(page, "source").locator("option").nth(3).getAttribute("value");
    await field(page, "source").selectOption(source!);
    expect(await visible(page)).toBe(await page.locator(`.finding[data-sources~="${source}"]`).count());
    await page.getByRole("button", { name: "Show all" }).click();

    await field(page, "q").fill("annual report");
    expect(await visible(page)).toBeGreaterThan(0);
    expect(await visible(page)).toBeLessThan(all);
    await field(page, "q").fill("quetzalcoatl");
    expect(await page.locator(".nothing:visible").count()).toBe(1);
  });

  it("keep their state in the address", async () => {
    const { page } = await pages.open(address);
    await page.locator('input[value="present"]').uncheck();
    await field(page, "q").fill("train");
    await page.getByRole("button", { name: "Draft beside" }).click();
    const left = await told(page);
    expect(page.url()).toBe(`${address}#status=missing%2Cweak&q=train&view=list`);
    await page.reload();
    expect(await told(page)).toBe(left);
    expect(await field(page, "q").inputValue()).toBe("train");
    const { page: other } = await pages.open(page.url());
    expect(await told(other)).toBe(left);
  });

  it("live with addresses that somebody made up", async () => {
    for (const hash of ["#group=nowhere&status=odd&at=nothing", "#%", "#at=%", "#d1-L3"]) {
      const { page, faults } = await pages.open(address + hash);
      expect(await told(page)).toMatch(/findings shown$/);
      expect(faults).toEqual([]);
    }
  });
});

describe("side by side", () => {
  it("findings stand on one side, the draft on the other", async () => {
    const { page } = await pages.open(address);
    const box = (selector: string) => page.locator(selector).first().boundingBox();
    const [left, right] = [(await box(".findings"))!, (await box(".beside"))!];
    expect(right.x).toBeGreaterThan(left.x + left.width);
    await page.getByRole("button", { name: "Draft beside" }).click();
    expect((await box(".beside"))!.x).toBe((await box(".findings"))!.x);
  });

  it("evidence leads to its line, and the line back to the finding", async () => {
    const { page } = await pages.open(address);
    const finding = page.locator(".finding.weak").nth(2);
    await finding.locator(".to-draft").first().click();
    const line = page.locator(".line.here");
    expect(await line.count()).toBe(1);
    const inPane = await line.evaluate((n) => {
      const pane = n.closest(".draft")!.getBoundingClientRect();
      const { top, bottom } = n.getBoundingClientRect();
      return top >= pane.top && bottom <= pane.bottom && bottom <= innerHeight;
    });
    expect(inPane).toBe(true);
    expect(page.url()).toContain("at=d1-L");
    const id = await finding.getAttribute("id");
    const back = page.locator(`.chip[href="#${id}"]`).first();
    await back.click();
    expect(await page.locator(".finding.here").getAttribute("id")).toBe(id);
  });

  it("a finding that the filters hide is shown when the draft leads to it", async () => {
    const { page } = await pages.open(`${address}#status=missing`);
    await page.locator(".chip.present").first().click();
    expect(await page.locator(".finding.here:visible").count()).toBe(1);
    expect(await page.locator('input[value="present"]').isChecked()).toBe(true);
  });

  it("works by keyboard alone", async () => {
    const { page } = await pages.open(address);
    await page.keyboard.press("Tab");
    expect(await page.locator(".skip:focus").textContent()).toBe("To the findings");
    await page.keyboard.press("Enter");
    expect(await page.locator("#main:focus").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.locator('input[value="missing"]:focus').count()).toBe(1);
    await page.keyboard.press("Space");
    expect(await visible(page, ".missing")).toBe(0);
    await page.locator(".draft").focus();
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.locator(".draft").evaluate((n) => n.scrollTop)).toBeGreaterThan(0);
  });

  it("one stands under the other on a phone", async () => {
    const { page } = await pages.open(address, { viewport: PHONE });
    expect(await page.locator(".view:visible").count()).toBe(0);
    await page.locator(".finding.weak .to-draft").first().click();
    const top = await page.locator(".line.here").evaluate((n) => n.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(PHONE.height);
  });
});
