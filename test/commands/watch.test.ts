import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** A watch as it is used: a process of its own, and files that change under it. */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const ONE = readFileSync(join(root, "test/scenarios/several-drafts/one.md"), "utf8");
const TWO = readFileSync(join(root, "test/scenarios/several-drafts/two.md"), "utf8");
const MAY_TRAIN = ONE.replace("shall train keepers", "may train keepers");
const NO_TRAINING = ONE.replace("The Council shall train keepers.", "The Council may meet.");

let folder: string;
let child: ChildProcess;
let [out, err] = ["", ""];

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until the process has said it, and gives all that it said until then. */
async function said(words: string | RegExp, what: () => string): Promise<string> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(20)) {
    const text = what();
    if (typeof words === "string" ? text.includes(words) : words.test(text)) return text;
  }
  throw new Error(`it has not said ${words}\n--- stdout\n${out}\n--- stderr\n${err}`);
}

/** What is printed next that ends with the line of the gate. */
async function next(words: string | RegExp): Promise<string> {
  const text = await said(words, () => out);
  const whole = await said(/(?:Passed|Failed).*\n$/, () => out);
  out = "";
  return whole.length > text.length ? whole : text;
}

/** The first result, which ends with hints. */
async function first(words: string): Promise<string> {
  await said(words, () => out);
  await pause(300);
  const text = out;
  out = "";
  return text;
}

async function start(...args: string[]): Promise<void> {
  [out, err] = ["", ""];
  const all = [join(root, "bin/lawcheck.js"), "--watch", "--catalogue", "lighthouses", ...args];
  child = spawn(process.execPath, all, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (err += text));
  await said("Ctrl-C ends it", () => err);
}

function end(signal: NodeJS.Signals): Promise<unknown> {
  return new Promise((done) => {
    child.on("exit", (code, by) => done(by ?? code));
    child.kill(signal);
  });
}

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lawcheck-watch-"));
  cpSync(join(root, "test/catalogues/lighthouses"), join(folder, "lighthouses"), { recursive: true });
  write("one.md", ONE);
  write("two.md", TWO);
});
afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("--watch", { timeout: 120_000 }, () => {
  it("judges all drafts first, then the one that was saved, and tells what has changed", async () => {
    await start("one.md", "two.md");
    expect(await first("2 drafts:")).toMatch(/one\.md[\s\S]*12 present[\s\S]*two\.md[\s\S]*11 missing/);
    write("one.md", MAY_TRAIN);
    const weakened = await next("Weakened (1)");
    expect(weakened).toMatch(/\d\d:\d\d:\d\d one\.md: 11 present, 1 weak, 0 missing/);
    expect(weakened).toContain("weak (permissive), was present  Training of keepers");
    expect(weakened).not.toContain("two.md");
    write("one.md", NO_TRAINING);
    expect(await next("Lost (1)")).toContain("missing, was weak (permissive)  Training of keepers");
    write("one.md", MAY_TRAIN);
    expect(await next("Gained (1)")).toContain("✓ Passed");
    write("one.md", ONE);
    expect(await next("Strengthened (1)")).toContain("12 present, 0 weak, 0 missing");
    write("one.md", `${ONE}\nAnother line.\n`);
    expect(await next("no provision has changed")).not.toContain("two.md");
    write("two.md", TWO.replace("may inspect a lighthouse", "shall inspect each lighthouse every year"));
    expect(await next("Strengthened (1)")).not.toContain("one.md");
    expect(err).toBe("lawcheck: watching 2 files; Ctrl-C ends it\n");
  });

  it("follows editors that put a new file in place of the old one", async () => {
    await start("one.md");
    await first("12 present");
    write(".one.md.swp", MAY_TRAIN);
    renameSync(join(folder, ".one.md.swp"), join(folder, "one.md"));
    await next("Weakened (1)");
    renameSync(join(folder, "one.md"), join(folder, "one.md~"));
    write("one.md", ONE);
    await next("Strengthened (1)");
    unlinkSync(join(folder, "one.md"));
    await pause(30);
    write("one.md", NO_TRAINING);
    await next("Lost (1)");
    expect(err).not.toContain("no such file");
  });

  it("waits until a file is at rest, and tells of many saves at once only once", async () => {
    await start("one.md");
    await first("12 present");
    for (let length = 0; length < ONE.length; length += Math.ceil(ONE.length / 40)) {
      write("one.md", MAY_TRAIN.slice(0, length + 10));
      await pause(5);
    }
    write("one.md", MAY_TRAIN);
    const text = await next("Weakened (1)");
    await pause(500);
    expect((text + out).match(/one\.md: \d+ present/g)).toEqual(["one.md: 11 present"]);
    expect(err).toBe("lawcheck: watching 1 file; Ctrl-C ends it\n");
  });

  it("tells what is wrong with a draft and goes on", async () => {
    symlinkSync("one.md", join(folder, "link.md"));
    await start("link.md");
    await first("12 present");
    unlinkSync(join(folder, "one.md"));
    await said("lawcheck: link.md: no such file", () => err);
    write("one.md", "\0");
    await said("is a binary file", () => err);
    write("one.md", MAY_TRAIN);
    // what was last judged counts
    await next("Weakened (1)");
  });

  it("judges all drafts again when the configuration changes, mistakes in it too", async () => {
    write(".lawcheck.yaml", "fail-on: missing\n");
    await start("one.md", "two.md");
    await first("2 drafts:");
    write(".lawcheck.yaml", "fail-on: never\n");
    await said(/\.lawcheck\.yaml:1:10/, () => err);
    write(".lawcheck.yaml", "fail-on: none\n");
    await said(/one\.md: 12 present[\s\S]*two\.md: 0 present/, () => out);
    expect(out).not.toMatch(/Passed|Failed/);
  });

  it("reads several drafts as one", async () => {
    await start("--together", "--quiet", "two.md", "one.md");
    await pause(300);
    write("one.md", NO_TRAINING);
    await said("two.md + one.md: lost lamp.training: Training of keepers\n", () => out);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("%s ends it with exit code 0 and nothing more", async (signal) => {
    await start("one.md");
    await first("12 present");
    err = "";
    expect(await end(signal)).toBe(0);
    expect(out + err).toBe("");
  });
});
