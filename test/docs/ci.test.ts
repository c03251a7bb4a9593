import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

/** Every command that docs/ci.md names is run, in a repository with two bills, one of them changed. */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}));
const inBlocks = blocks.flatMap(({ text }) =>
  [...text.matchAll(/^\s*(?:- )?(?:run: )?((?:npx )?lawcheck .*)$/gm)].map((m) => m[1]!),
);
const inTable = [...page.matchAll(/^\|[^|]*\| `(lawcheck [^`]*)`/gm)].map((m) => m[1]!);
const commands = [...new Set([...inTable, ...inBlocks])];

const OLD =
  "# Act\n\n## 1. Council\n\nThere is established a National Council, which shall coordinate the measures against trafficking in persons.\n\n## 2. Report\n\nThe Council shall report to Parliament each year on its work.\n";
const NEW = OLD.replace(/## 2[\s\S]*$/, "");

let base: string;
let repository: string;
let env: NodeJS.ProcessEnv;
const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: repository, encoding: "utf8" }).trim();

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "lawcheck-ci-"));
  const bin = join(base, "bin");
  repository = join(base, "repository");
  mkdirSync(bin);
  mkdirSync(join(repository, "bills"), { recursive: true });
  const program = `"${process.execPath}" "${join(root, "bin/lawcheck.js")}"`;
  writeFileSync(join(bin, "lawcheck"), `#!/bin/sh\nexec ${program} "$@"\n`);
  writeFileSync(join(bin, "npx"), '#!/bin/sh\nexec "$@"\n');
  for (const name of ["lawcheck", "npx"]) chmodSync(join(bin, name), 0o755);
  git("init", "-q", "-b", "main");
  for (const name of ["act.md", "second.md"]) writeFileSync(join(repository, "bills", name), OLD);
  const { GITHUB_STEP_SUMMARY: _, FORCE_COLOR: __, ...rest } = process.env;
  env = { ...rest, PATH: `${bin}:${process.env.PATH}` };
  execFileSync("lawcheck", ["baseline", "-o", "known.json", "bills/act.md", "bills/second.md"], {
    cwd: repository,
    env,
  });
  git("add", "-A");
  git(
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
    "commit",
    "-qm",
    "one",
  );
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  writeFileSync(join(repository, "bills", "act.md"), NEW);
  env.CI_MERGE_REQUEST_DIFF_BASE_SHA = git("rev-parse", "HEAD");
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe("docs/ci.md", { timeout: 60_000 }, () => {
  it("names commands", () => expect(commands.length).toBeGreaterThanOrEqual(10));

  it.each(commands)("%s", (command) => {
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: repository, env, encoding: "utf8" });
    expect(stderr).toBe("");
    const gated = /--fail-on (?:regression|weak)|--baseline|--quiet|--since origin\/main bills/.test(command);
    expect(status).toBe(gated ? 1 : 0);
  });

  it("holds YAML that can be read, and names inputs that the action has", () => {
    const yaml = blocks.filter((b) => b.language === "yaml").map((b) => parse(b.text));
    const workflow = yaml.find((y) => y.jobs !== undefined);
    const inputs = Object.keys(parse(readFileSync(join(root, "action.yml"), "utf8")).inputs);
    const steps: { with?: object; uses?: string }[] = workflow.jobs.lawcheck.steps;
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(steps.at(-1)!.with!)));
    for (const input of inputs) expect(page).toContain(`\`${input}\``);
    const hooks = yaml.find((y) => y.repos !== undefined).repos[0].hooks.map((h: { id: string }) => h.id);
    const known: { id: string; entry: string }[] = parse(
      readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"),
    );
    expect(known.map((h) => h.id)).toEqual(hooks);
    // what the page says that the hooks run is what they run
    for (const h of known) expect(commands).toContain(`${h.entry} bills/act.md`);
  });
});

describe("the action", { timeout: 60_000 }, () => {
  const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const steps: { uses?: string; run?: string; env?: Record<string, string> }[] = action.runs.steps;
  const run = (inputs: Readonly<Record<string, string>>) => {
    const output = join(base, "output");
    const summary = join(base, "summary");
    for (const f of [output, summary]) writeFileSync(f, "");
    const given = Object.fromEntries(Object.entries(inputs).map(([k, v]) => [`LAWCHECK_${k}`, v]));
    const { status, stdout } = spawnSync("bash", [join(root, "scripts/action.sh")], {
      cwd: repository,
      env: { ...env, ...given, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
      encoding: "utf8",
    });
    return { status, stdout, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
  };

  it("uses actions of others by a released major version, and no input as text of a script", () => {
    for (const { uses, run: script } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@v\d+$/);
      if (script !== undefined) expect(script).not.toContain("${{");
    }
  });

  it("hands every input on", () => {
    const text = JSON.stringify(steps);
    for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input}`);
    const script = readFileSync(join(root, "scripts/action.sh"), "utf8");
    for (const name of Object.keys(steps.find((s) => s.env !== undefined)!.env!))
      expect(script).toContain(name);
  });

  it("annotates, writes SARIF and the summary, and fails as it is asked to", () => {
    const ran = run({ DRAFTS: "bills/*.md\n", FAIL_ON: "weak", SARIF: "out.sarif" });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain("::error file=bills/act.md");
    expect(ran.output).toBe("sarif=written\nexit-code=1\n");
    expect(ran.summary).toContain("## lawcheck");
    expect(readdirSync(repository)).toContain("out.sarif");
    expect(run({ DRAFTS: "bills/*.md", FAIL_ON: "none" }).status).toBe(0);
  });

  it("fails on regressions only, where that is asked", () => {
    const regression = { FAIL_ON: "regression", SINCE: "origin/main" };
    expect(run({ DRAFTS: "  bills/act.md  ", ...regression }).status).toBe(1);
    expect(run({ DRAFTS: "bills/second.md", ...regression }).status).toBe(0);
    expect(run({ DRAFTS: "bills/second.md", FAIL_ON: "regression" }).status).toBe(2);
  });

  it("takes names as names", () => {
    writeFileSync(join(repository, "a bill $(touch hacked).md"), OLD);
    writeFileSync(join(repository, "--help.md"), OLD);
    const ran = run({ DRAFTS: "a bill*.md\n--help.md", FAIL_ON: "none" });
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain("a bill $(touch hacked).md");
    expect(readdirSync(repository)).not.toContain("hacked");
    for (const f of ["a bill $(touch hacked).md", "--help.md"]) rmSync(join(repository, f));
  });

  it("says where nothing fits", () => {
    const ran = run({ DRAFTS: "nowhere/*.md" });
    expect([ran.status, ran.output]).toEqual([2, "exit-code=2\n"]);
  });
});
