import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * A scenario is a folder: `command` (run by a shell in a copy of the folder), what it prints (`stdout`, `stderr`; none
 * where the file is missing), its exit code (`status`, else 0), files that it must write (`written/`), and its input.
 * Links to the second catalogue (`lighthouses`) and the examples stand beside the input.
 * UPDATE_SCENARIOS=1 writes down what the program does now: read the difference before you keep it.
 */
const here = resolve(fileURLToPath(import.meta.url), "..");
const root = resolve(here, "../..");
const OWN = ["command", "stdout", "stderr", "status", "written"];
const update = process.env.UPDATE_SCENARIOS === "1";
const names = readdirSync(here, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));

let bin: string;
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), "lawcheck-bin-"));
  const shim = join(bin, "lawcheck");
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/lawcheck.js")}" "$@"\n`);
  chmodSync(shim, 0o755);
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
  readonly written: ReadonlyMap<string, string>;
}

function filesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

function shell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Omit<Ran, "written">> {
  return new Promise((done, fail) => {
    const child = spawn("sh", ["-c", command], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", fail).on("close", (code) => done({ stdout, stderr, status: String(code) }));
  });
}

async function run(name: string): Promise<Ran> {
  const folder = join(here, name);
  const work = mkdtempSync(join(tmpdir(), "lawcheck-scenario-"));
  try {
    const input = filesIn(folder).filter((f) => !OWN.includes(f));
    for (const f of input) cpSync(join(folder, f), join(work, f), { recursive: true });
    symlinkSync(join(root, "test/catalogues/lighthouses"), join(work, "lighthouses"));
    symlinkSync(join(root, "examples"), join(work, "examples"));
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
    const done = await shell(readFileSync(join(folder, "command"), "utf8"), work, {
      ...env,
      PATH: `${bin}:${process.env.PATH}`,
      LC_ALL: "C.UTF-8",
    });
    const known = new Set([...input, "lighthouses", "examples"]);
    const made = filesIn(work).filter((f) => !known.has(f) && !f.endsWith(".in"));
    return {
      ...done,
      written: new Map(made.map((f) => [f, readFileSync(join(work, f), "utf8")])),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function expected(name: string): Ran {
  const text = (file: string): string => {
    const path = join(here, name, file);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const written = filesIn(join(here, name, "written")).map((f): [string, string] => [
    f,
    text(join("written", f)),
  ]);
  return {
    stdout: text("stdout"),
    stderr: text("stderr"),
    status: text("status").trim() || "0",
    written: new Map(written),
  };
}

function keep(name: string, ran: Ran): void {
  const put = (file: string, content: string): void => {
    const path = join(here, name, file);
    if (content === "") rmSync(path, { force: true });
    else writeFileSync(path, content);
  };
  put("stdout", ran.stdout);
  put("stderr", ran.stderr);
  put("status", ran.status === "0" ? "" : `${ran.status}\n`);
  rmSync(join(here, name, "written"), { recursive: true, force: true });
  for (const [file, content] of ran.written) {
    mkdirSync(join(here, name, "written"), { recursive: true });
    put(join("written", file), content);
  }
}

describe("scenarios", { timeout: 60_000 }, () => {
  it("run the built program", () => {
    expect(existsSync(join(root, "dist/cli.cjs")), "npm run build first").toBe(true);
  });
  it.concurrent.each(names)("%s", async (name) => {
    const ran = await run(name);
    if (update) keep(name, ran);
    expect(ran).toEqual(expected(name));
  });
});
