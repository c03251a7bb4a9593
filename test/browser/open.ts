import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 375, height: 812 };

/** Pages that the built program wrote, in a browser that only reads files. */
export class Pages {
  readonly folder = mkdtempSync(join(tmpdir(), "lawcheck-browser-"));
  readonly #open: Page[] = [];
  #browser: Browser | undefined;

  async start(): Promise<void> {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    // the sandbox needs rights that a container does not give
    this.#browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a draft to disk. */
  draft(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return name;
  }

  /** Writes the page for some drafts, and gives its address. */
  write(name: string, ...args: string[]): string {
    const command = [
      join(root, "bin/lawcheck.js"),
      "-f",
      `html=${name}`,
      "--fail-on",
      "none",
      "--date",
      "2026-01-31",
    ];
    execFileSync(process.execPath, [...command, ...args], { cwd: this.folder });
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Writes the page of another command, and gives its address. */
  compare(name: string, ...args: string[]): string {
    const command = [join(root, "bin/lawcheck.js"), "compare", "-f", "html", "-o", name, ...args];
    execFileSync(process.execPath, command, { cwd: this.folder });
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Opens an address. What the page asks of others is written down, and what goes wrong on it. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await this.#browser!.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const opened: Opened = { page, requests: [], faults: [] };
    page.on("request", (r) => opened.requests.push(r.url()));
    page.on("pageerror", (e) => opened.faults.push(e.message));
    page.on("dialog", (d) => {
      opened.faults.push(`dialog: ${d.message()}`);
      void d.dismiss();
    });
    page.on("console", (m) => {
      if (m.type() === "error") opened.faults.push(m.text());
    });
    await page.goto(address);
    this.#open.push(page);
    return opened;
  }

  async closeAll(): Promise<void> {
    for (const page of this.#open.splice(0)) await page.context().close();
  }
}

export interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly faults: string[];
}

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe finds, as "rule: element". */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: put } = globalThis as unknown as { axe: { run: () => Promise<Found> } };
    const { violations } = await put.run();
    return violations.flatMap((v) =>
      v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.html} ${n.failureSummary}`),
    );
  });
}
