import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
let folder: string;
let report: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawcheck-pandoc-"));
  report = join(folder, "report.md");
  const draft = join(root, "examples/draft.md");
  const args = [join(root, "bin/lawcheck.js"), "report", draft, "--date", "2026-01-31", "-o", report];
  execFileSync(process.execPath, args);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pandoc(...args: string[]): string {
  return execFileSync("pandoc", [report, ...args], { encoding: "utf8", maxBuffer: 50_000_000 });
}

describe.each(["gfm", "markdown"])("the gap report, read by pandoc as %s", (reader) => {
  const html = (): string => pandoc("-f", reader, "-t", "html");

  it("has its matrix as a table and its links lead to headings", () => {
    const page = html();
    expect(page.match(/<table/g)).toHaveLength(1);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
    const links = [...page.matchAll(/href="([^"]+)"/g)].map((m) => m[1]!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(ids).toContain(link.slice(1));
  });

  it("keeps every character that it shows", () => {
    const page = html();
    expect(page).not.toContain("\\");
    expect(page).not.toMatch(/<(ol|pre|code|dl|sup|sub|del)\b|class="math/);
    expect(page.match(/<blockquote/g)!.length).toBeGreaterThan(20);
  });
});

it("becomes a Word document that holds all of it", () => {
  const docx = join(folder, "report.docx");
  pandoc("-f", "gfm", "-o", docx);
  const back = execFileSync("pandoc", [docx, "-t", "plain", "--wrap=none"], { encoding: "utf8" });
  const headings = readFileSync(report, "utf8").match(/^### .*$/gm)!;
  for (const h of headings) expect(back).toContain(h.slice(4));
});
