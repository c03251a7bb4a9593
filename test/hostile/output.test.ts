import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bin, Folder, lighthouses, run } from "./run.ts";

const folder = new Folder();
const cwd = folder.path;
afterAll(() => folder.remove());
const FORMATS = ["pretty", "json", "ndjson", "sarif", "junit", "github", "csv", "markdown", "html"];
const catalogue = ["--catalogue", lighthouses, "--fail-on", "none"];
beforeAll(() => {
  folder.write("law.md", "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n".repeat(40));
});

function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  const lawcheck = `"${process.execPath}" "${bin}" --catalogue "${lighthouses}" --fail-on none`;
  return spawnSync("bash", ["-c", command.replaceAll("LAWCHECK", lawcheck)], { cwd, encoding: "utf8" });
}

describe("a closed pipe", () => {
  it.each(FORMATS)("ends %s quietly", (format) => {
    const files = "law.md ".repeat(12);
    const { stdout, stderr, status } = shell(
      `LAWCHECK -f ${format} --all ${files} | head -1; exit \${PIPESTATUS[0]}`,
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(2);
  });

  it("on both outputs is no fault", () => {
    expect(shell("(LAWCHECK law.md nothing.md 2>&1; echo $? > code) | true; cat code").stdout).toBe("2\n");
  });
});

describe("a full disk", () => {
  it.each(FORMATS)("is told for %s on standard output", (format) => {
    const { stderr, status } = shell(`LAWCHECK -f ${format} law.md > /dev/full`);
    expect(stderr).toBe("lawcheck: the result cannot be written: the disk is full\n");
    expect(status).toBe(2);
  });

  it.each([
    ["-f json=/dev/full law.md"],
    ["-f html=/dev/full law.md"],
    ["checklist -o /dev/full law.md"],
    ["report -o /dev/full law.md"],
    ["compare law.md law.md -f csv -o /dev/full"],
  ])("is told for lawcheck %s, and the device stays", async (args) => {
    const ran = await run(args.split(" "), { cwd });
    expect(ran.stderr).toContain("/dev/full: cannot be written (the disk is full)");
    expect(ran.status).toBe(2);
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  it("leaves the old file in its place and nothing beside it", () => {
    // a file system of a few pages: only where the system lets us make one
    mkdirSync(join(cwd, "small"));
    const { stdout } = shell(`
      mount -t tmpfs -o size=64k none small 2>/dev/null || { echo unable; exit; }
      echo old > small/out.json; head -c 40000 /dev/zero > small/fill
      LAWCHECK -f json=small/out.json law.md law.md law.md; echo "exit $?"
      cat small/out.json; ls -A small; umount small`);
    if (stdout === "unable\n") return; // no right to mount here: /dev/full above stands for it
    expect(stdout).toBe("exit 2\nold\nfill\nout.json\n");
  });
});

describe("what is written over", () => {
  it("keeps its mode, and a link stays a link", async () => {
    folder.write("old.json", "old");
    chmodSync(join(cwd, "old.json"), 0o640);
    symlinkSync("old.json", join(cwd, "link.json"));
    expect((await run([...catalogue, "-f", "json=link.json", "law.md"], { cwd })).status).toBe(0);
    expect(statSync(join(cwd, "old.json")).mode & 0o777).toBe(0o640);
    expect(JSON.parse(readFileSync(join(cwd, "old.json"), "utf8")).statutes).toHaveLength(1);
    expect(
      readdirSync(cwd, { withFileTypes: true })
        .find((e) => e.name === "link.json")
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it("may have the longest name that there is", async () => {
    const name = "n".repeat(255);
    expect((await run([...catalogue, "-f", `json=${name}`, "law.md"], { cwd })).status).toBe(0);
    expect(existsSync(join(cwd, name))).toBe(true);
  });

  it("may be /dev/stdout", () => {
    expect(JSON.parse(shell("LAWCHECK -f json=/dev/stdout law.md | cat").stdout).statutes).toHaveLength(1);
  });
});

describe("Ctrl-C", () => {
  /** Starts a long run whose output grows on disk, and interrupts it after a while. */
  function interrupted(
    after: number,
  ): Promise<{ code: number | null; signal: string | null; stderr: string }> {
    folder.write("out.json", "old");
    const files = Array<string>(4_000).fill("law.md");
    const child = spawn(
      process.execPath,
      [bin, ...catalogue, "--jobs", "1", "-f", "json=out.json", ...files],
      { cwd, stdio: ["ignore", "ignore", "pipe"] },
    );
    let stderr = "";
    child.stderr.on("data", (text) => (stderr += text));
    setTimeout(() => child.kill("SIGINT"), after);
    return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, stderr })));
  }

  it.each([300, 1_500])("after %d ms leaves no half-written file and no words", async (after) => {
    // died by the signal: what a shell calls 130
    expect(await interrupted(after)).toEqual({ code: null, signal: "SIGINT", stderr: "" });
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe("old");
    expect(readdirSync(cwd).filter((f) => f.endsWith(".tmp"))).toEqual([]);
  });

  it("is exit code 130 to a shell", () => {
    const files = "law.md ".repeat(4_000);
    const { stdout } = shell(
      `set -m; LAWCHECK -f json=out.json --jobs 1 ${files} & sleep 0.6; kill -INT $!; wait $!; echo $?`,
    );
    expect(stdout.trim()).toBe("130");
  });
});
