import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWhole } from "../../src/config/read-file.ts";
import { ACTS } from "./payloads.ts";
import { bin, expectBounded, Folder, lighthouses, run } from "./run.ts";

const folder = new Folder();
const cwd = folder.path;
afterAll(() => folder.remove());
const catalogue = ["--catalogue", lighthouses, "--fail-on", "none"];
const LAW = "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n";
beforeAll(() => {
  folder.write("law.md", LAW);
  execFileSync("mkfifo", [join(cwd, "pipe.md")]);
  symlinkSync("loop.md", join(cwd, "loop.md"));
  symlinkSync("nowhere.md", join(cwd, "dangling.md"));
  mkdirSync(join(cwd, "folder.md"));
  folder.write("latin.md", Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
});

describe("files that are none", () => {
  it.each([
    ["pipe.md", "is a pipe into which nobody writes"],
    ["loop.md", "is a link that leads to itself"],
    ["dangling.md", "no such file"],
    ["folder.md", "is a directory"],
    ["latin.md", "is not valid UTF-8 (line 1)"],
    ["/dev/zero", "is too large: more than 20 MB"],
    ["/dev/null", "is empty"],
    ["", "no such file"],
    [`${"n".repeat(300)}.md`, "the name is too long"],
    ["law.md/draft.md", "no such file"],
  ])("%s", async (file, words) => {
    const ran = await run([...catalogue, file], { cwd });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).not.toMatch(/fault|\n\s+at /);
  });

  it("what the system makes up on the way is read to its end", async () => {
    const ran = await run([...catalogue, "--language", "en", "/proc/self/status"], { cwd });
    expect(ran.status).toBe(0);
  });

  it("a pipe with a writer is waited for", async () => {
    const command = `(sleep 0.3; cat law.md) > pipe.md & exec "${process.execPath}" "${bin}" ${catalogue.join(" ")} pipe.md`;
    expect(execFileSync("sh", ["-c", command], { cwd, encoding: "utf8" })).toContain("1 present");
  });
});

it("unreadable files among many: the others are judged, and the run ends with 2", async () => {
  // permission is refused by a stand-in for the system: the tests may run as a user who may read everything
  const denied = folder.write(
    "denied.cjs",
    `const fs = require("node:fs"); const open = fs.openSync;
     fs.openSync = (path, ...rest) => {
       if (String(path).endsWith("denied.md")) throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
       return open(path, ...rest);
     };`,
  );
  folder.write("denied.md", LAW);
  const files = ["law.md", "folder.md", "dangling.md", "latin.md", "denied.md", "loop.md", "law.md"];
  const ran = await run([...catalogue, "--jobs", "1", "--format", "json", ...files], {
    cwd,
    node: ["--require", join(cwd, denied)],
  });
  expect(ran.status).toBe(2);
  const { statutes, errors } = JSON.parse(ran.stdout);
  expect(statutes).toHaveLength(2);
  expect(errors.map((e: { file: string }) => e.file)).toEqual(files.slice(1, -1));
  expect(errors[3].message).toBe("may not be read (permission denied)");
});

describe("a file that changes while it is read", () => {
  const most = 20_000_000;
  const path = (): string => join(cwd, "changing.md");
  /** A file that is done something to each time that its bytes are asked for. */
  function changing(change: () => void, times: number): void {
    writeFileSync(path(), LAW.repeat(100));
    hooks.left = times;
    hooks.change = change;
  }
  const hooks = { left: 0, change: (): void => {} };
  const meddling = (): { read: typeof readWhole } => {
    const read: typeof readWhole = (file, size) =>
      readWhole(file, size, () => {
        if (hooks.left-- > 0) hooks.change();
      });
    return { read };
  };

  it.each([
    ["grows", () => appendFileSync(path(), "more")],
    ["is cut off", () => truncateSync(path(), 5)],
  ])("%s once: it is read again, as a whole", (_, change) => {
    changing(change, 1);
    expect(meddling().read(path(), most).toString()).toBe(readFileSync(path(), "utf8"));
  });

  it("never stands still: that is told", () => {
    changing(() => appendFileSync(path(), "more"), 1_000);
    expect(() => meddling().read(path(), most)).toThrow("changes while it is read");
  });

  it("is replaced: the old one is read, as a whole", () => {
    changing(() => {
      writeFileSync(`${path()}.new`, "new");
      renameSync(`${path()}.new`, path());
    }, 1);
    expect(meddling().read(path(), most).toString()).toBe(LAW.repeat(100));
  });
});

describe("links", () => {
  it("that lead to themselves, wherever the program looks", async () => {
    const own = new Folder();
    try {
      own.write("law.md", LAW);
      symlinkSync("loop", join(own.path, "loop"));
      symlinkSync("templates", join(own.path, "templates"));
      const cases: [string[], string][] = [
        [["--catalogue", "loop", "law.md"], "there is no such folder"],
        [["--config", "loop", "law.md"], "loop: cannot be read"],
        [["--profile", "./loop", "law.md"], "cannot be read"],
        [["--baseline", "loop", "law.md"], "cannot be read"],
        [["report", "--template", "loop", "law.md"], "is a link that leads to itself"],
        [["-f", "json=loop", "law.md"], "it is a link that leads to itself"],
        [["checklist", "-o", "loop", "law.md"], "it is a link that leads to itself"],
      ];
      for (const [args, words] of cases) {
        const ran = await run(args, { cwd: own.path });
        expect(ran.status, args.join(" ")).toBe(2);
        expect(ran.stderr, args.join(" ")).toContain(words);
        expect(ran.stderr).not.toMatch(/fault|\n\s+at /);
      }
      symlinkSync(".lawcheck.yaml", join(own.path, ".lawcheck.yaml"));
      expect((await run(["law.md"], { cwd: own.path })).stderr).toContain(".lawcheck.yaml: cannot be read");
    } finally {
      own.remove();
    }
  });

  it("deep within each other are followed as far as the system goes", async () => {
    for (let i = 0; i < 60; i++) symlinkSync(i === 0 ? "law.md" : `l${i - 1}.md`, join(cwd, `l${i}.md`));
    expect((await run([...catalogue, "l30.md"], { cwd })).status).toBe(0);
    expect((await run([...catalogue, "l59.md"], { cwd })).stderr).toContain("a link that leads to itself");
  });

  it("to a folder above do not send the reader of a catalogue round", async () => {
    const own = new Folder();
    try {
      execFileSync("cp", ["-rL", lighthouses, join(own.path, "c")]);
      symlinkSync("..", join(own.path, "c", "up"));
      own.write("law.md", LAW);
      const ran = await run(["--catalogue", "c", "--fail-on", "none", "law.md"], { cwd: own.path });
      expectBounded(ran);
      expect(ran.status).toBe(0);
    } finally {
      own.remove();
    }
  });
});

describe("names", () => {
  const NAMES = [
    "a\nb.md",
    "\u001b[31mred.md",
    "\u202ead.md",
    "--help.md",
    "%0A::error::x.md",
    "-rf",
    " .md",
  ];
  it("of any kind are judged, and shown as text in one line", async () => {
    for (const name of NAMES) folder.write(name, LAW);
    const ran = await run([...catalogue, "--all", "--", ...NAMES], { cwd });
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain("a b.md");
    expect(ran.stdout).toContain("\\u001b[31mred.md");
    expect(ran.stdout).toContain("\\u202ead.md");
    expect(ran.stdout).not.toMatch(ACTS);
  });

  it("that are wrong are told in one line", async () => {
    const ran = await run([...catalogue, "no\nsuch\u001b[2Jfile.md", "--odd\u001b[31m"], { cwd });
    expect(ran.status).toBe(2);
    expect(ran.stderr).not.toContain("\u001b");
    expect((await run(["--odd\u001b[31m"], { cwd })).stderr).toContain("\\u001b[31m");
  });

  it("by the thousand are judged one after the other", async () => {
    const ran = await run([...catalogue, "--quiet", ...Array<string>(3_000).fill("law.md")], { cwd });
    expectBounded(ran);
    expect(ran.status).toBe(0);
  }, 120_000);
});

it("nothing is left behind by all of this", () => {
  expect(readdirSync(cwd).filter((f) => f.endsWith(".tmp"))).toEqual([]);
});
