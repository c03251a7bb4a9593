import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const bin = join(root, "bin/lawcheck.js");
export const lighthouses = join(root, "test/catalogues/lighthouses");

/** What a text may cost, whatever it is: seconds of the processor (other programs may run beside), and megabytes. */
export const MOST_SECONDS = 10;
export const MOST_MEGABYTES = 1_000;
/** Whatever runs beside, nothing takes longer. */
const PATIENCE = 100_000;

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds of the processor and peak of the memory in megabytes, as the program itself saw them at its end. */
  readonly seconds: number;
  readonly megabytes: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly node?: readonly string[];
  /** Does something to the program while it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

const METER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.METER, (user + system) / 1e6 + " " + process.resourceUsage().maxRSS / 1024);
});`;

/** A folder that is gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "lawcheck-hostile-"));

  write(name: string, text: string | Buffer): string {
    writeFileSync(join(this.path, name), text);
    return name;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs the built program, and measures it. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const folder = new Folder();
  folder.write("meter.cjs", METER);
  const meter = join(folder.path, "meter");
  const { FORCE_COLOR: _, NO_COLOR: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  return new Promise((done, fail) => {
    const node = ["--require", join(folder.path, "meter.cjs"), ...(options.node ?? [])];
    const child = spawn(process.execPath, [...node, bin, ...args], {
      cwd: options.cwd,
      env: { ...env, METER: meter, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
      timeout: PATIENCE,
      killSignal: "SIGKILL",
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.on("error", () => {}).end(options.input ?? "");
    options.meanwhile?.(child);
    child.on("error", fail).on("close", (status, signal) => {
      let measured = "NaN NaN";
      try {
        measured = readFileSync(meter, "utf8");
      } catch {
        // it was killed
      }
      folder.remove();
      const [seconds, megabytes] = measured.split(" ").map(Number) as [number, number];
      done({ status, signal, stdout, stderr, seconds, megabytes });
    });
  });
}

/** The program ended by itself, in time and memory, with a verdict or a message that names the limit (or the line). */
export function expectBounded(ran: Ran, what = ""): void {
  const told = `${what} ${ran.stderr.slice(0, 500)}`;
  expect(ran.signal, told).toBeNull();
  expect(ran.stderr, told).not.toMatch(/fault of the program|\n\s+at /);
  expect(ran.seconds, told).toBeLessThan(MOST_SECONDS);
  expect(ran.megabytes, told).toBeLessThan(MOST_MEGABYTES);
  if (ran.status === 2) expect(ran.stderr, told).toMatch(/--max-(?:size|depth|blocks)|is empty|: line \d+: /);
  else expect([0, 1], told).toContain(ran.status);
}
