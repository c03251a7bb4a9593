import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRevision } from "../../src/config/git.ts";
import { root } from "./run.ts";

/** What SECURITY.md promises of the program as it is written and packed. */
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith(".ts"))
  .map((f) => ({ name: f.replaceAll("\\", "/"), text: readFileSync(join(root, "src", f), "utf8") }));
const built = ["cli.cjs", "index.js"].map((name) => ({
  name,
  text: readFileSync(join(root, "dist", name), "utf8"),
}));
const started = ["lawcheck.js", "load.js", "worker.js"].map((name) => ({
  name,
  text: readFileSync(join(root, "bin", name), "utf8"),
}));
const pages = ["page.js", "sheet.js"].map((name) => ({
  name,
  text: readFileSync(join(root, "templates/page", name), "utf8"),
}));

function holding(pattern: RegExp, files: readonly { name: string; text: string }[]): string[] {
  return files.filter((f) => pattern.test(f.text)).map((f) => f.name);
}

const NETWORK = /["'](?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster)["']/;
const ASKING = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/;
const EVALUATING = /\beval\s*\(|\bnew Function\b|(?<![\w.$])Function\(|\bsetTimeout\(\s*["'`]/;

describe("src/, bin/, and what is built", () => {
  it("are searched", () => expect(sources.length).toBeGreaterThan(200));

  it("know no network", () => {
    expect(holding(NETWORK, [...sources, ...built, ...started, ...pages])).toEqual([]);
    expect(holding(ASKING, [...sources, ...built, ...started, ...pages])).toEqual([]);
  });

  it("make no code of texts", () => {
    expect(holding(EVALUATING, [...sources, ...started, ...pages])).toEqual([]);
    // the libraries in the bundle as well
    expect(holding(EVALUATING, built)).toEqual([]);
    // only the bundle itself is compiled
    expect(holding(/["'](?:node:)?vm["']/, [...sources, ...built, ...started])).toEqual(["load.js"]);
  });

  it("start no program but git, without a shell", () => {
    const starters = holding(/["'](?:node:)?child_process["']/, [...sources, ...started]);
    expect(starters).toEqual(["config/git.ts"]);
    const git = sources.find((s) => s.name === "config/git.ts")!.text;
    expect(git).toMatch(/import \{ execFileSync \} from "node:child_process"/);
    expect(git.match(/execFileSync\(/g)).toHaveLength(1);
    expect(git).toMatch(/execFileSync\("git", args, \{/);
    expect(git).not.toMatch(/\bshell\b\s*:/);
    const calls =
      built[0]!.text.match(
        /\b(?:exec|execSync|spawn|spawnSync|fork|execFile|execFileSync)\)?\(\s*["'`]\w+/g,
      ) ?? [];
    expect(calls.every((c) => c.endsWith("git"))).toBe(true);
  });

  it("a revision that git would take for an option is refused before git sees it", () => {
    for (const revision of ["--upload-pack=x", "-h", "--output=x", ""])
      expect(() => openRevision(revision, root)).toThrow("unexpected revision");
    expect(() => openRevision("$(touch /tmp/x)", root)).toThrow("unknown revision");
  });

  it("read neither disk nor terminal in the core", () => {
    const core = sources.filter((s) => !/^(?:commands|config|evaluate)\/|^cli\.ts$/.test(s.name));
    const DISK = new Set(["catalogue/read.ts", "catalogue/clauses.ts"]);
    expect(holding(/from "node:/, core).filter((f) => !DISK.has(f))).toEqual([]);
  });
});

describe("the packages", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<
      string,
      { deprecated?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }
    >;
  };

  it("that are locked are none that was given up", () => {
    const names = Object.entries(lock.packages).filter(([, p]) => p.deprecated !== undefined);
    expect(names.map(([name]) => name)).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
  });

  it("that the program needs at run time: none", () => {
    const needed = Object.entries(lock.packages).filter(
      ([name, p]) => name !== "" && !p.dev && !p.devOptional,
    );
    expect(needed.map(([name]) => name)).toEqual([]);
  });
});

it("the published package holds what it needs and nothing else", () => {
  const packed = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as { files: { path: string }[] }[];
  const files = packed[0]!.files.map((f) => f.path);
  const inFolders =
    /^(?:provisions\/(?:[a-z-]+\/)?[a-z.-]+\.(?:yaml|json)|templates\/(?:clauses|page|concordance)\/[a-z.-]+\.(?:md|css|js|json)|dist\/types\/(?:[a-z-]+\/)?[a-z-]+\.d\.ts)$/;
  expect(files.filter((f) => !inFolders.test(f)).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "bin/lawcheck.js",
    "bin/load.js",
    "bin/package.json",
    "bin/worker.js",
    "dist/accuracy.json",
    "dist/cases.json",
    "dist/catalogue.js",
    "dist/catalogue.json",
    "dist/clauses.json",
    "dist/cli.cache",
    "dist/cli.cjs",
    "dist/help.cache",
    "dist/index.js",
    "dist/lexicon.bin",
    "examples/draft.md",
    "package.json",
    "templates/fill.json",
    "templates/gap-report.md",
  ]);
  for (const part of ["provisions/catalogue.yaml", "templates/page/page.js", "dist/types/index.d.ts"])
    expect(files).toContain(part);
});

it("SECURITY.md names the limits that hold, and how to report", () => {
  const text = readFileSync(join(root, "SECURITY.md"), "utf8");
  for (const words of [
    "20 MB, 100 levels",
    "200,000 blocks",
    "No network, no telemetry",
    "private vulnerability reporting",
  ])
    expect(text).toContain(words);
});
