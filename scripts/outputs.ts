import { execFileSync } from "node:child_process";

const BLOCK = /(<!-- output: (.+?) -->\n```text\n)([\s\S]*?)(```)/g;

/** What the built program prints for a command of the documentation, in a terminal of 80 columns. */
function run(command: string): string {
  const shell = command.replaceAll("lawcheck", "node bin/lawcheck.js");
  return execFileSync("bash", ["-c", `${shell} 2>&1 || true`], {
    encoding: "utf8",
    env: { ...process.env, COLUMNS: "80", NO_COLOR: "1" },
  });
}

/** A page with every block `<!-- output: COMMAND -->` holding what the command prints now. */
export function withOutputs(page: string): string {
  return page.replace(
    BLOCK,
    (_, open: string, command: string, __, close: string) => `${open}${run(command)}${close}`,
  );
}
