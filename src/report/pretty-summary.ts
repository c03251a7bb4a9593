import { summarise } from "../assess/gate.ts";
import type { Status } from "../model.ts";
import type { FormatContext } from "./format.ts";
import { inStatus, SIGN } from "./paint.ts";
import type { StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { columns, cut, pad, wrap } from "./wrap.ts";

const STATUSES: readonly Status[] = ["present", "weak", "missing"];
/** The three columns of counts at the right: "  present weak missing". */
const COUNT_COLUMNS = [8, 6, 8] as const;
const COUNTS_WIDTH = COUNT_COLUMNS.reduce((a, b) => a + b, 0);

function count(n: number, column: number, status: Status, c: FormatContext): string {
  const text = (n === 0 ? "·" : String(n)).padStart(COUNT_COLUMNS[column]!);
  return n === 0 ? c.paint.dim(text) : inStatus(c.paint, status, text);
}

/** One row for each group: its title, a sign for each element in the catalogue's order, three counts. */
function matrix(result: StatuteResult, c: FormatContext): string[] {
  const status = new Map(result.findings.map((f) => [f.element, f.status]));
  const signsWidth = Math.max(...c.catalogue.groups.map((g) => g.elements.length));
  const longest = Math.max(...c.catalogue.groups.map((g) => columns(g.title)));
  const titleWidth = Math.max(12, Math.min(longest, c.width - 4 - signsWidth - COUNTS_WIDTH));
  const head = STATUSES.map((s, i) => s.padStart(COUNT_COLUMNS[i]!)).join("");
  const lines = [c.paint.dim(" ".repeat(titleWidth + signsWidth + 4) + head)];
  for (const group of c.catalogue.groups) {
    const statuses = group.elements.flatMap((id) => status.get(id) ?? []);
    if (statuses.length === 0) continue;
    const n = summarise(statuses.map((s) => ({ status: s })));
    const signs = statuses.map((s) => inStatus(c.paint, s, SIGN[s])).join("");
    const title = pad(cut(group.title, titleWidth), titleWidth);
    const counts = STATUSES.map((s, i) => count(n[s], i, s, c)).join("");
    lines.push(`  ${title}  ${signs}${" ".repeat(signsWidth - statuses.length)}${counts}`);
  }
  return lines;
}

/** What the draft is and how it stands, before any detail. */
export function summaryLines(result: StatuteResult, c: FormatContext): string[] {
  const { summary, body } = result;
  const total = summary.present + summary.weak + summary.missing;
  const counts = STATUSES.map((s) => inStatus(c.paint, s, `${SIGN[s]} ${summary[s]} ${s}`)).join("   ");
  const lines = wrap(safe(result.title === "" ? result.file : result.title), { width: c.width }).map(
    c.paint.bold,
  );
  const read = result.law === undefined ? result.file : `${result.file}, read with ${result.law}`;
  const facts = [safe(read)];
  if (body !== null)
    facts.push(`Coordinating body: ${safe(body.name)} (${safe(body.citation)}, line ${body.line})`);
  lines.push(...facts.flatMap((fact) => wrap(fact, { width: c.width, rest: "  " })).map(c.paint.dim));
  lines.push("", `${total} provisions looked for:   ${counts}`, "", ...matrix(result, c));
  return lines;
}
