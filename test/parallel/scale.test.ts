import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

/** The lines of docs/scale.md as they stand there, over a small statute book. */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const page = readFileSync(join(root, "docs/scale.md"), "utf8");
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((m) => m[1]!);
const [alone, work, collect, count] = blocks as [string, string, string, string];
const DRAFTS = ["one.md", "two.md"].map((name) =>
  readFileSync(join(root, "test/scenarios/several-drafts", name), "utf8"),
);
/** Seven batches of fifty, the last one short. */
const STATUTES = 319;

let folder: string;
let env: NodeJS.ProcessEnv;
const path = (...parts: string[]): string => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawcheck-scale-"));
  mkdirSync(path("bin"));
  const program = `"${process.execPath}" "${join(root, "bin/lawcheck.js")}"`;
  writeFileSync(path("bin/lawcheck"), `#!/bin/sh\necho start >> "${path("starts")}"\nexec ${program} "$@"\n`);
  chmodSync(path("bin/lawcheck"), 0o755);
  env = { ...process.env, PATH: `${path("bin")}:${process.env.PATH}`, HOME: folder };
  cpSync(join(root, "test/catalogues/lighthouses"), path("lighthouses"), { recursive: true });
  mkdirSync(path("statutes/acts of 2021"), { recursive: true });
  writeFileSync(path(".lawcheck.yaml"), "catalogue: lighthouses\n");
  for (let i = 0; i < STATUTES; i++) {
    const name = `${["", "acts of 2021/", "line\nbreak "][i % 3]}act ${i}.md`;
    writeFileSync(path("statutes", name), `${DRAFTS[i % 2]}\nAct number ${i}.\n`);
  }
  // in the last batch, which is never done before the kill
  writeFileSync(path("statutes", "zz binary.md"), "\0");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = (script: string) =>
  spawnSync("bash", ["-c", script], { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 28 });
const lines = (file: string): string[] => readFileSync(path(file), "utf8").trimEnd().split("\n");
const parts = (): string[] => (existsSync(path("parts")) ? readdirSync(path("parts")) : []);
/** What was said of statutes, in any order; each batch begins with a line on its run. */
const said = (file: string): string[] =>
  lines(file)
    .filter((line) => !line.startsWith('{"type":"run"'))
    .sort();

it("a run that is killed goes on where it was, and judges every statute once", async () => {
  const first = spawn("bash", ["-c", work], { cwd: folder, env, detached: true, stdio: "ignore" });
  const ended = new Promise((done) => first.on("exit", done));
  while (parts().filter((name) => !name.startsWith(".")).length < 2)
    await new Promise((done) => setTimeout(done, 20));
  process.kill(-first.pid!, "SIGKILL");
  await ended;
  const before = parts().filter((name) => !name.startsWith("."));
  expect(before.length).toBeLessThan(7);
  rmSync(path("starts"));

  const second = shell(work);
  // one batch holds a file that could not be judged
  expect(second.status).toBe(1);
  const starts = lines("starts").length;
  expect(starts).toBeGreaterThanOrEqual(7 - before.length);
  expect(starts).toBeLessThan(7);

  expect(shell(collect).stdout).toMatch(/^319\n\{"type":"error","file":"statutes\/.*\n$/);
  expect(readFileSync(path("errors.txt"), "utf8")).toMatch(
    /^(?:lawcheck: statutes\/.*is a binary file.*\n)+$/,
  );

  const direct = shell(
    "find statutes -name '*.md' -print0 | xargs -0 lawcheck --fail-on none --format ndjson > direct.ndjson",
  );
  expect(direct.status).toBe(123); // xargs: one of its commands did not end with 0
  expect(said("all.ndjson")).toEqual(said("direct.ndjson"));
});

it("nothing is left to do after that, but what failed when it is asked for", () => {
  rmSync(path("starts"), { force: true });
  expect(shell(work).status).toBe(0);
  expect(existsSync(path("starts"))).toBe(false);
  const exits = lines("jobs.log").map((line) => line.split("\t")[6]);
  expect(exits.filter((e) => e === "2").length).toBe(1);
  expect(shell(work.replace("--resume", "--resume-failed")).status).toBe(1);
  expect(lines("starts").length).toBe(1);
});

it("the other commands of the page work", () => {
  const { status } = shell(alone.replace("statutes/*.md", "statutes/*/*.md"));
  expect(status).toBe(0);
  expect(lines("all.ndjson").length).toBeGreaterThan(100);
  expect(shell(count).stdout).toMatch(/^ +\d+ "element":"\w+\.\w+"\n/);
});
