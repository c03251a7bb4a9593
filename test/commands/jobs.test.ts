import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The same run by one thread and by several: what is written must not differ in a byte. */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const FORMATS = ["pretty", "json", "ndjson", "sarif", "junit", "github", "csv", "markdown", "html"];
const NAMES = ["one.md", "two.md", "three.md"];

let folder: string;
let drafts: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawcheck-jobs-"));
  cpSync(join(root, "test/catalogues/lighthouses"), join(folder, "lighthouses"), { recursive: true });
  const one = readFileSync(join(root, "test/scenarios/several-drafts/one.md"), "utf8");
  const two = readFileSync(join(root, "test/scenarios/several-drafts/two.md"), "utf8");
  const made = NAMES.map((name, i) => {
    const waive = i === 1 ? "<!-- lawcheck waive shore.visits: The towers are unsafe. -->\n\n" : "";
    writeFileSync(join(folder, name), waive + [one, two, `${one}\n\n${two}`][i]);
    return name;
  });
  writeFileSync(join(folder, "binary.md"), Buffer.from([0, 1, 2]));
  writeFileSync(join(folder, "empty.md"), "");
  writeFileSync(
    join(folder, "french.md"),
    "# Loi sur les phares\n\nLe Conseil doit tenir un registre des phares qui sont sur la côte. Il rend compte de ses travaux au Parlement chaque année, et le ministre peut lui donner des avis dans les conditions que la loi prévoit pour les autres conseils.\n",
  );
  const waivers = ["works.plan", "lamp.register"].map(
    (e) => `  - element: ${e}\n    reason: The Harbour Act covers it.\n`,
  );
  const unused = "  - element: shore.money\n    reason: There is money.\n    expires: 2020-01-01\n";
  writeFileSync(
    join(folder, ".lawcheck.yaml"),
    `catalogue: lighthouses\nwaivers:\n${waivers.join("")}${unused}`,
  );
  const bad = ["binary.md", "nowhere.md", "empty.md", "french.md"];
  drafts = Array.from({ length: 40 }, (_, i) => (i % 9 === 4 ? bad[(i / 9) & 3]! : made[i % 3]!));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const all = [join(root, "bin/lawcheck.js"), "--date", "2026-11-25", ...args, ...drafts];
  const { stdout, stderr, status } = spawnSync(process.execPath, all, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { stdout, stderr, status };
}

describe("--jobs", { timeout: 120_000 }, () => {
  it("has drafts that cannot be judged among the others", () => {
    const { stderr, status } = run("--jobs", "1", "--quiet");
    expect(status).toBe(2);
    for (const words of ["is a binary file", "no such file", "is empty", "seems to be in French"])
      expect(stderr).toContain(words);
  });

  it.each(FORMATS)("%s: three threads write what one does", (format) => {
    const one = run("--jobs", "1", "--format", format);
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(run("--jobs", "3", "--format", format)).toEqual(one);
  });

  it("with --strict, a baseline and files", () => {
    const write = (jobs: string) => {
      const out = join(folder, `out-${jobs}`);
      mkdirSync(out);
      const formats = FORMATS.flatMap((f) => ["-f", `${f}=${join(out, f)}`]);
      const { stdout, stderr, status } = run(
        "--jobs",
        jobs,
        "--strict",
        "--baseline",
        "known.json",
        ...formats,
      );
      const files = readdirSync(out).map((f) => [f, readFileSync(join(out, f), "utf8")]);
      rmSync(out, { recursive: true });
      return { stdout, stderr, status, files };
    };
    const baseline = ["baseline", "-o", "known.json", "two.md"];
    spawnSync(process.execPath, [join(root, "bin/lawcheck.js"), ...baseline], { cwd: folder });
    const one = write("1");
    expect(one.files.length).toBe(FORMATS.length);
    expect(write("2")).toEqual(one);
  });
});
