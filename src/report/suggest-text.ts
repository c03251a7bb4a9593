import type { Suggestion } from "../suggest/suggest.ts";
import { markdownText } from "./markdown-text.ts";
import { inStatus, type Paint, SIGN } from "./paint.ts";
import type { StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { statusWords } from "./words.ts";
import { plural, wrap } from "./wrap.ts";

/** What suggestions are, and what they are not. */
export const SUGGEST_NOTE =
  "Model clauses in words of their own, no quotation. What stands in [brackets] is to be filled in or chosen. Nothing is renumbered, so that references stay right. To be settled by a drafter; `lawcheck clause ID` shows options and what to decide.";

/** "add to s. 6(2) as (k)", "new section 12A, after s. 12". */
export function placeWords(s: Suggestion): string {
  if (s.list !== undefined) return `add to ${s.list.citation} as ${s.label}`;
  if (s.section === undefined) return "at the end";
  const own = s.label === "" ? "a new section" : `new section ${s.label}`;
  return `${own}, after ${s.section.citation}${s.section.heading === "" ? "" : ` (${s.section.heading})`}`;
}

function headWords(all: readonly Suggestion[], draft: StatuteResult): string[] {
  const weak = all.filter((s) => s.finding.status === "weak").length;
  const missing = all.length - weak;
  return [
    `Suggestions for ${draft.title === "" ? draft.file : draft.title}`,
    all.length === 0
      ? "Nothing is missing or weak."
      : `${plural(all.length, "gap")}: ${missing} missing, ${weak} weak.`,
  ];
}

/** The suggestions for the terminal. */
export function suggestText(
  all: readonly Suggestion[],
  draft: StatuteResult,
  width: number,
  paint: Paint,
): string {
  const [title, counts] = headWords(all, draft).map(safe);
  const lines = [...wrap(title!, { width }).map(paint.bold), "", counts!];
  for (const s of all) {
    const status = s.finding.status;
    lines.push(
      "",
      inStatus(paint, status, `${SIGN[status]} ${s.element.title}`),
      paint.dim(`  ${s.element.id}: ${statusWords(s.finding)}`),
    );
    lines.push(...wrap(safe(placeWords(s)), { width, first: "  → ", rest: "    " }), "");
    lines.push(
      ...s.text.flatMap((l) => {
        const indent = `    ${/^\s*/.exec(l)![0]}`;
        return l.trim() === "" ? [""] : wrap(safe(l.trim()), { width, first: indent, rest: indent });
      }),
    );
  }
  lines.push("", ...wrap(SUGGEST_NOTE, { width }).map(paint.dim));
  return `${lines.join("\n")}\n`;
}

/** The suggestions as Markdown. */
export function suggestMarkdown(all: readonly Suggestion[], draft: StatuteResult): string {
  const [title, counts] = headWords(all, draft).map(markdownText);
  const lines = [`# ${title}`, "", counts!, ""];
  for (const s of all) {
    lines.push(`## ${markdownText(s.element.title)}`, "");
    lines.push(`**${statusWords(s.finding)}**: ${markdownText(placeWords(s))}.`, "");
    lines.push(...s.text.map((l) => (l.trim() === "" ? ">" : `> ${markdownText(l.trim())}`)), "");
    if (s.clause.decide.length > 0)
      lines.push(...s.clause.decide.map((q) => `- To be decided: ${markdownText(q)}`), "");
  }
  lines.push(markdownText(SUGGEST_NOTE));
  return `${lines.join("\n")}\n`;
}

/** The suggestions as plain data. */
export function suggestData(all: readonly Suggestion[], draft: StatuteResult) {
  return {
    version: 1,
    draft: { file: draft.file, title: draft.title },
    suggestions: all.map((s) => ({
      element: s.element.id,
      title: s.element.title,
      status: s.finding.status,
      reasons: s.finding.reasons,
      kind: s.list === undefined ? "section" : "item",
      place: placeWords(s),
      section: s.section?.citation ?? null,
      list: s.list?.citation ?? null,
      label: s.label,
      after: s.change.after,
      text: s.text.join("\n"),
      options: s.clause.options,
      decide: s.clause.decide,
    })),
  };
}
