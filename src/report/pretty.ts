import { fails } from "../assess/gate.ts";
import type { Priority, Status } from "../model.ts";
import { failsStrictly, isRecord } from "../waive/notes.ts";
import type { FormatContext, FormatMaker } from "./format.ts";
import { isGap } from "./gaps.ts";
import { inStatus } from "./paint.ts";
import { lineWords } from "./places.ts";
import { findingLine, findingLines } from "./pretty-finding.ts";
import { gateLines } from "./pretty-gate.ts";
import { offLines, recordLines, waivedLines } from "./pretty-records.ts";
import { DOUBTS, summaryLines } from "./pretty-summary.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { plural, wrap } from "./wrap.ts";

const PRIORITIES: readonly { readonly id: Priority; readonly title: string }[] = [
  { id: "core", title: "Core gaps" },
  { id: "recommended", title: "Recommended, but weak or missing" },
  { id: "further", title: "Further points, weak or missing" },
];
/** More warnings than this are counted, not listed, unless everything is asked for. */
const WARNINGS_SHOWN = 6;

function byWorst(a: ResultFinding, b: ResultFinding): number {
  const rank = (s: Status): number => (s === "missing" ? 0 : 1);
  return rank(a.status) - rank(b.status);
}

function gapLines(result: StatuteResult, c: FormatContext): string[] {
  const priority = new Map(c.catalogue.elements.map((e) => [e.id, e.priority]));
  const lines: string[] = [];
  for (const { id, title } of PRIORITIES) {
    const gaps = result.findings
      .filter((f) => isGap(f) && f.baseline !== "known" && priority.get(f.element) === id)
      .sort(byWorst);
    if (gaps.length === 0) continue;
    lines.push("", c.paint.bold(`${title} (${gaps.length})`));
    // what matters least is named, and told in full only with everything else
    if (id === "further" && !c.all) lines.push("", ...gaps.flatMap((gap) => findingLine(gap, c)));
    else for (const gap of gaps) lines.push("", ...findingLines(gap, c));
  }
  return lines;
}

/** Gaps that the baseline holds already. */
function knownLines(result: StatuteResult, c: FormatContext): string[] {
  const known = result.findings.filter((f) => f.baseline === "known").sort(byWorst);
  if (known.length === 0) return [];
  const lines = c.all
    ? known.flatMap((f) => ["", ...findingLines(f, c)])
    : ["", ...known.flatMap((f) => findingLine(f, c))];
  return ["", c.paint.bold(`Known from the baseline (${known.length})`), ...lines];
}

function presentLines(result: StatuteResult, c: FormatContext): string[] {
  const present = result.findings.filter((f) => f.status === "present");
  if (present.length === 0) return [];
  return [
    "",
    c.paint.bold(`Present (${present.length})`),
    ...present.flatMap((f) => ["", ...findingLines(f, c)]),
  ];
}

function warningLines(result: StatuteResult, c: FormatContext): string[] {
  const warnings = result.warnings.filter((w) => !DOUBTS.has(w.code) && !isRecord(w));
  if (warnings.length === 0) return [];
  const shown = c.all ? warnings : warnings.slice(0, WARNINGS_SHOWN);
  const lines = ["", c.paint.bold(`Warnings about the text (${warnings.length})`), ""];
  for (const w of shown) {
    const where = w.lines === null ? "" : `${lineWords(w.lines)}: `;
    lines.push(...wrap(safe(`${where}${w.message}`), { width: c.width, first: "  ! ", rest: "    " }));
  }
  if (shown.length < warnings.length)
    lines.push(c.paint.dim(`    and ${warnings.length - shown.length} more (--all)`));
  return lines;
}

function hints(result: StatuteResult, c: FormatContext): string[] {
  const priority = new Map(c.catalogue.elements.map((e) => [e.id, e.priority]));
  const gaps = result.findings.filter((f) => isGap(f) && f.baseline !== "known");
  const gap = gaps.find((f) => priority.get(f.element) === "core") ?? gaps[0];
  const lines: string[] = [];
  if (!c.all && result.summary.present > 0) lines.push("--all also shows what is present, and where.");
  if (gap !== undefined) {
    const file = result.files === undefined ? safe(result.file) : "FILE";
    const dir = c.catalogueDir === undefined ? "" : ` --catalogue ${safe(c.catalogueDir)}`;
    lines.push(`lawcheck explain ${gap.element} --for ${file}${dir} shows how that was decided.`);
  }
  return lines.flatMap((line) => wrap(line, { width: c.width, rest: "  " })).map((line) => c.paint.dim(line));
}

/** One line for each finding that fails, as compilers write them; nothing where all passed. */
function quietLines(result: StatuteResult, c: FormatContext): string[] {
  const entries = c.strict === true ? result.warnings.filter(failsStrictly) : [];
  const entryLines = entries.map((w) =>
    safe(w.lines === null ? w.message : `${result.file}:${w.lines[0]}: ${w.message}`),
  );
  const gaps = result.findings
    .filter((f) => fails(f, c.failOn))
    .map((f) => {
      const place = f.evidence[0];
      const file = place?.file ?? result.file;
      const line = place === undefined ? "" : `:${place.lines[0]}`;
      const why = f.reasons.length === 0 ? "" : ` (${f.reasons.join(", ")})`;
      return `${safe(file)}${line}: ${inStatus(c.paint, f.status, f.status)} ${f.element}${why}: ${f.title}`;
    });
  return [...gaps, ...entryLines];
}

/** Output for a person at a terminal. */
export const pretty: FormatMaker = (c) => {
  const totals = { present: 0, weak: 0, missing: 0, waived: 0 };
  let drafts = 0;
  return {
    statute: (result) => {
      for (const s of ["present", "weak", "missing", "waived"] as const) totals[s] += result.summary[s] ?? 0;
      const between = drafts++ > 0 && !c.quiet ? `\n${c.paint.dim("─".repeat(c.width))}\n\n` : "";
      const lines = c.quiet
        ? quietLines(result, c)
        : [
            ...summaryLines(result, c),
            ...gapLines(result, c),
            ...(c.all ? presentLines(result, c) : []),
            ...knownLines(result, c),
            ...waivedLines(result, c),
            ...(c.all ? offLines(result, c) : []),
            ...recordLines(result, c, "rest"),
            ...warningLines(result, c),
            ...gateLines(result, c),
            ...hints(result, c),
          ];
      return between + lines.map((line) => `${line}\n`).join("");
    },
    end: (errors) => {
      if (c.quiet || drafts === 0 || drafts + errors.length < 2) return "";
      const unread = errors.length === 0 ? "" : `, ${errors.length} could not be judged`;
      const waived = totals.waived === 0 ? "" : `, ${totals.waived} waived`;
      const counts = `${totals.present} present, ${totals.weak} weak, ${totals.missing} missing${waived}`;
      return `\n${c.paint.dim("─".repeat(c.width))}\n\n${plural(drafts, "draft")}: ${counts}${unread}\n`;
    },
  };
};
