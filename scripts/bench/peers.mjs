import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { path } from "../paths.mjs";

const FOLDER = path("scripts/bench/peers");

/** What else is run over Markdown and prose: the program's file, and its arguments before the file that is read. */
export const PEERS = [
  { name: "markdownlint-cli2", program: "markdownlint-cli2/markdownlint-cli2-bin.mjs", args: [] },
  {
    name: "remark-lint",
    program: "remark-cli/cli.js",
    args: ["--use", "preset-lint-recommended", "--no-stdout"],
  },
  { name: "textlint", program: "textlint/bin/textlint.js", args: [] },
  { name: "alex", program: "alex/cli.js", args: [] },
  { name: "write-good", program: "write-good/bin/write-good.js", args: [] },
];

const modules = join(FOLDER, "node_modules");

/** Whether the peers can be run; they are installed where that is asked for. */
export function peersReady(install) {
  if (!existsSync(modules) && install) {
    const options = { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] };
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], options);
  }
  return existsSync(modules);
}

/** Why a row is left out. */
export const NOT_INSTALLED = "the peers are not installed: npm run bench -- --install";

/** Node's arguments for a peer on files, and the folder in which it finds its configuration. */
export function peerRun({ program, args }, ...files) {
  // what a linter ends with tells how much it found
  return { args: [join(modules, program), ...args, ...files], options: { good: "any", cwd: FOLDER } };
}
