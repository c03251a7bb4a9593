import { CHANGE_KINDS, type Change, type ChangeKind, type Rewording } from "../compare/changes.ts";
import { redline } from "../compare/redline.ts";
import type { FormatContext } from "./format.ts";
import { inStatus, type Paint, SIGN } from "./paint.ts";
import { whereWords } from "./places.ts";
import { recordLines } from "./pretty-records.ts";
import type { ResultFinding, ResultPlace, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { statusWords } from "./words.ts";
import { columns, plural, wrap } from "./wrap.ts";

/** Two versions of a draft and what the newer one has made of the older. */
export interface DiffResult {
  /** undefined where the draft was not there. */
  readonly old: StatuteResult | undefined;
  readonly now: StatuteResult;
  readonly changes: readonly Change[];
}

const INDENT = "    ";
const TITLES: Readonly<Record<ChangeKind, string>> = {
  lost: "Lost",
  weakened: "Weakened",
  gained: "Gained",
  strengthened: "Strengthened",
  reworded: "As before, in other words",
};

/** What a redline puts around words: signs that stay where there is no colour, as git's word diff has them. */
export function wordDiff(before: string, after: string): string {
  return redline(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

function painted(line: string, paint: Paint): string {
  return line.replace(/\[-.*?-\]/g, (t) => paint.red(t)).replace(/\{\+.*?\+\}/g, (t) => paint.green(t));
}

function rewordingWords({ before, after }: Rewording): string {
  const place = (p: ResultPlace): string => `${p.role === "chapeau" ? "under " : ""}${whereWords(p)}`;
  if (before === undefined) return `now ${place(after!)}: {+${safe(after!.quote)}+}`;
  if (after === undefined) return `was ${place(before)}: [-${safe(before.quote)}-]`;
  return `${place(after)}: ${wordDiff(safe(before.quote), safe(after.quote))}`;
}

function headLine(change: Change, c: FormatContext): string[] {
  const { after, before, kind } = change;
  const was = kind === "reworded" ? "" : `, was ${statusWords(before)}`;
  const severity = after.severity === undefined || after.severity === "error" ? "" : ` [${after.severity}]`;
  const status = `${SIGN[after.status]} ${statusWords(after)}${was}${severity}`;
  const left = `${status}  ${after.title}`;
  const room = c.width - columns(left) - columns(after.element);
  const shown = `${inStatus(c.paint, after.status, status)}  ${c.paint.bold(after.title)}`;
  const id = c.paint.dim(after.element);
  return room >= 2 ? [`${shown}${" ".repeat(room)}${id}`] : [shown, `${INDENT}${id}`];
}

function changeLines(change: Change, c: FormatContext): string[] {
  const lines = headLine(change, c);
  for (const words of change.words)
    lines.push(
      ...wrap(rewordingWords(words), { width: c.width, first: INDENT, rest: `${INDENT}  ` }).map((l) =>
        painted(l, c.paint),
      ),
    );
  return lines;
}

function countWords({ changes, now }: DiffResult): string {
  const n = (kind: ChangeKind): number => changes.filter((x) => x.kind === kind).length;
  const counts = CHANGE_KINDS.map((kind) => `${n(kind)} ${kind}`).join(", ");
  return `${plural(now.findings.length, "provision")} looked for: ${counts}`;
}

/** Changes by kind, what is worst first. */
export function changeSections(changes: readonly Change[], c: FormatContext): string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const of = changes.filter((x) => x.kind === kind);
    if (of.length === 0) return [];
    const title = c.paint.bold(`${TITLES[kind]} (${of.length})`);
    return ["", title, ...of.flatMap((change) => ["", ...changeLines(change, c)])];
  });
}

/** What has changed, for a person at a terminal. */
export function diffText(diff: DiffResult, c: FormatContext, gate: boolean): string {
  const { old, now, changes } = diff;
  const title = safe(now.title === "" ? now.file : now.title);
  const from = old === undefined ? `${now.file}, which was not there before` : `${old.file} → ${now.file}`;
  const lines = [...wrap(title, c).map(c.paint.bold), ...wrap(safe(from), c).map(c.paint.dim)];
  lines.push(...recordLines(now, c, "top"));
  lines.push("", ...wrap(countWords(diff), { width: c.width, rest: "  " }));
  lines.push(...changeSections(changes, c));
  lines.push(...recordLines(now, c, "rest"));
  if (gate) {
    const failing = changes.filter((x) => x.regression).length;
    const words = c.paint.dim("(--fail-on regression)");
    lines.push("");
    lines.push(
      failing === 0
        ? `${c.paint.green(`${SIGN.present} Passed`)} ${words}`
        : `${c.paint.red(`${SIGN.missing} Failed`)}: ${plural(failing, "regression")} ${words}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function sideData({ status, reasons, evidence }: ResultFinding): object {
  return { status, reasons, evidence };
}

/** The same as plain data: provisions/schema/diff.schema.json. */
export function diffData({ old, now, changes }: DiffResult): object {
  return {
    old: old === undefined ? null : { file: old.file, title: old.title },
    new: { file: now.file, title: now.title },
    summary: Object.fromEntries(CHANGE_KINDS.map((k) => [k, changes.filter((x) => x.kind === k).length])),
    changes: changes.map((x) => ({
      element: x.after.element,
      title: x.after.title,
      change: x.kind,
      regression: x.regression,
      old: sideData(x.before),
      new: sideData(x.after),
      words: x.words.map((w) => redline(w.before?.quote ?? "", w.after?.quote ?? "")),
    })),
    warnings: now.warnings,
  };
}
