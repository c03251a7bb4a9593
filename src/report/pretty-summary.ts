import { summarise } from "../assess/gate.ts";
import type { FormatContext } from "./format.ts";
import { inStatus, type Shown, SIGN, shownAs } from "./paint.ts";
import { recordLines } from "./pretty-records.ts";
import type { ResultProfile, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { columns, cut, pad, plural, wrap } from "./wrap.ts";

/** The columns of counts at the right: "  present weak missing", and "waived" where something is. */
const COLUMNS: readonly { readonly status: Shown; readonly width: number }[] = [
  { status: "present", width: 8 },
  { status: "weak", width: 6 },
  { status: "missing", width: 8 },
  { status: "waived", width: 8 },
];
/** Where titles would get shorter than this, the signs tell and the counts are left out. */
const LEAST_TITLE = 20;

function columnsOf({ summary }: StatuteResult): typeof COLUMNS {
  return (summary.waived ?? 0) > 0 ? COLUMNS : COLUMNS.slice(0, 3);
}

function count(n: number, width: number, status: Shown, c: FormatContext): string {
  const text = (n === 0 ? "·" : String(n)).padStart(width);
  return n === 0 ? c.paint.dim(text) : inStatus(c.paint, status, text);
}

/** One row for each group: its title, a sign for each element in the catalogue's order, three counts. */
function matrix(result: StatuteResult, c: FormatContext): string[] {
  const found = new Map(result.findings.map((f) => [f.element, f]));
  const shown = columnsOf(result);
  const countsWidth = shown.reduce((sum, column) => sum + column.width, 0);
  const signsWidth = Math.max(...c.catalogue.groups.map((g) => g.elements.length));
  const longest = Math.max(...c.catalogue.groups.map((g) => columns(g.title)));
  const room = c.width - 4 - signsWidth;
  const counted = room - countsWidth >= LEAST_TITLE;
  const titleWidth = Math.max(4, Math.min(longest, counted ? room - countsWidth : room));
  const head = shown.map(({ status, width }) => status.padStart(width)).join("");
  const lines = counted ? [c.paint.dim(" ".repeat(titleWidth + signsWidth + 4) + head)] : [];
  for (const group of c.catalogue.groups) {
    const findings = group.elements.flatMap((id) => found.get(id) ?? []);
    if (findings.length === 0) continue;
    const n = summarise(findings);
    const signs = findings.map((f) => inStatus(c.paint, shownAs(f), SIGN[shownAs(f)])).join("");
    const title = pad(cut(group.title, titleWidth), titleWidth);
    const counts = shown.map(({ status, width }) => count(n[status] ?? 0, width, status, c)).join("");
    const rest = counted ? " ".repeat(signsWidth - findings.length) + counts : "";
    lines.push(`  ${title}  ${signs}${rest}`);
  }
  return lines;
}

/** "12 provisions looked for: …", in two lines where one is too narrow. */
function countLines(result: StatuteResult, c: FormatContext): string[] {
  const { summary } = result;
  const label = `${result.findings.length} provisions looked for:`;
  const shown = columnsOf(result).map(({ status }) => status);
  const plain = shown.map((s) => `${SIGN[s]} ${summary[s] ?? 0} ${s}`);
  const counts = plain.map((text, i) => inStatus(c.paint, shown[i]!, text)).join("   ");
  return columns(label) + columns(plain.join("   ")) + 3 <= c.width
    ? [`${label}   ${counts}`]
    : [label, `  ${counts}`];
}

/** Warnings that put the whole result in doubt stand above it. */
export const DOUBTS: ReadonlySet<string> = new Set(["not-a-law", "language"]);

function doubtLines(result: StatuteResult, c: FormatContext): string[] {
  const lines = result.warnings
    .filter((w) => DOUBTS.has(w.code))
    .flatMap((w) => wrap(safe(w.message), { width: c.width, first: "! ", rest: "  " }));
  return lines.length === 0 ? [] : ["", ...lines.map(c.paint.yellow)];
}

/** Whose provisions were found, where an amending draft was read with its law. */
function shareLines(result: StatuteResult, c: FormatContext): string[] {
  if (result.law === undefined) return [];
  const found = result.findings.filter((f) => f.evidence.length > 0);
  const own = found.filter((f) => f.evidence.some((e) => e.file !== result.law)).length;
  const words = `The draft itself carries ${own} of these, the law as it stands ${found.length - own} more.`;
  return ["", ...wrap(words, { width: c.width })];
}

/** What was asked of it, where that is not everything. */
function profileWords({ title, off }: ResultProfile, c: FormatContext): string {
  const words = `Profile: ${safe(title)}`;
  if (off.length === 0) return words;
  return `${words}; ${plural(off.length, "element")} switched off${c.all ? "" : " (--all shows why)"}`;
}

/** What the draft is and how it stands, before any detail. */
export function summaryLines(result: StatuteResult, c: FormatContext): string[] {
  const { body } = result;
  const lines = wrap(safe(result.title === "" ? result.file : result.title), { width: c.width }).map(
    c.paint.bold,
  );
  const read = result.law === undefined ? result.file : `${result.file}, read with ${result.law}`;
  const facts = [safe(read)];
  if (body !== null)
    facts.push(`Coordinating body: ${safe(body.name)} (${safe(body.citation)}, line ${body.line})`);
  if (result.profile !== undefined) facts.push(profileWords(result.profile, c));
  lines.push(...facts.flatMap((fact) => wrap(fact, { width: c.width, rest: "  " })).map(c.paint.dim));
  lines.push(...doubtLines(result, c));
  lines.push(...recordLines(result, c, "top"));
  lines.push("", ...countLines(result, c), "", ...matrix(result, c));
  lines.push(...shareLines(result, c));
  return lines;
}
