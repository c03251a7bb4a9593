import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The line that tells how far a long run has come, on a terminal that `script` (Debian: bsdutils) pretends to be. */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const terminal = spawnSync("script", ["--version"], { encoding: "utf8" });
const DRAFTS = 2000;
const CLEAR = "\r\u001b[K";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawcheck-progress-"));
  cpSync(join(root, "test/catalogues/lighthouses"), join(folder, "lighthouses"), { recursive: true });
  const draft = readFileSync(join(root, "test/scenarios/several-drafts/one.md"), "utf8");
  writeFileSync(join(folder, "one.md"), draft);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shown(files: string, output: string): string {
  const lawcheck = `"${process.execPath}" "${join(root, "bin/lawcheck.js")}" --jobs 1 --catalogue lighthouses`;
  const command = `${lawcheck} --format ndjson ${files} ${output}`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
  return stdout;
}

describe.skipIf(terminal.status !== 0)("the progress of a long run", { timeout: 120_000 }, () => {
  const many = `$(yes one.md | head -${DRAFTS})`;

  it("is one line, which is gone before anything else and at the end", () => {
    const text = shown(`${many} nowhere.md`, "> out.ndjson");
    const lines = text.split(CLEAR);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^judging \d+ of 2001: (?:one|nowhere)\.md$/);
    expect(lines.at(-1)).toBe("lawcheck: nowhere.md: no such file\r\n");
    expect(readFileSync(join(folder, "out.ndjson"), "utf8").match(/"type":"statute"/g)).toHaveLength(DRAFTS);
  });

  it("is not shown where standard error goes elsewhere, nor where results run over the screen", () => {
    expect(shown(many, "> out.ndjson 2> errors")).toBe("");
    expect(readFileSync(join(folder, "errors"), "utf8")).toBe("");
    expect(shown(many, "")).not.toContain("judging");
  });

  it("is not shown for work that is over at once", () => {
    expect(shown("one.md one.md", "> out.ndjson")).toBe("");
  });
});
