// npm run bench [-- --only ID,ID --runs N --install --write]: times the program and prints the table of docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { path } from "../paths.mjs";
import { machine } from "./machine.mjs";
import { ROWS } from "./rows.mjs";
import { tableOf } from "./table.mjs";

const PAGE = path("docs/performance.md");
const TABLE = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string", default: "21" },
    install: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

function askedRows() {
  const ids = options.only?.split(",");
  const unknown = ids?.find((id) => ROWS.every((row) => row.id !== id));
  if (unknown !== undefined)
    throw new Error(`no row ${unknown}; there are ${ROWS.map((r) => r.id).join(", ")}`);
  // a page with some of the rows would pass for the whole
  if (options.write && ids !== undefined) throw new Error("--write needs all rows: leave out --only");
  return ROWS.filter((row) => ids === undefined || ids.includes(row.id));
}

const rows = askedRows();
const runs = Number(options.runs);
const folder = mkdtempSync(join(tmpdir(), "lawcheck-bench-"));
const results = [];
const loads = [machine().load];
try {
  for (const row of rows) {
    process.stderr.write(`${row.id} …`);
    const result = await row.run({ runs, folder, install: options.install });
    loads.push(machine().load);
    process.stderr.write(` ${result.figure ?? "left out"}: ${result.detail ?? result.skipped}\n`);
    results.push({ row, result });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const table = tableOf(results, machine(), { runs, loads });
process.stdout.write(`\n${table}`);
if (options.write)
  writeFileSync(
    PAGE,
    readFileSync(PAGE, "utf8").replace(TABLE, (_, open, close) => `${open}${table}${close}`),
  );
