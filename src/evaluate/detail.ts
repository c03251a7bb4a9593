import type { LineRange } from "../model.ts";
import { kappa, precision, recall, right, STATUSES } from "./confusion.ts";
import type { Outcome } from "./outcome.ts";
import type { Entry } from "./phrasebook.ts";
import { number, table } from "./print.ts";
import type { Run } from "./run.ts";
import { sum, tallyOf } from "./tally.ts";

const QUOTE = 160;

function cut(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length <= QUOTE ? folded : `${folded.slice(0, QUOTE - 1)}…`;
}

function lines(list: readonly LineRange[]): string {
  return list.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}

function inBrackets(list: readonly string[]): string {
  return list.length === 0 ? "" : ` (${list.join(", ")})`;
}

/** One row of figures for each key, the worst first. */
function breakdown(title: string, outcomes: readonly Outcome[], key: (o: Outcome) => string): string {
  const groups = new Map<string, Outcome[]>();
  for (const o of outcomes) groups.set(key(o), [...(groups.get(key(o)) ?? []), o]);
  const rows = [...groups].map(([name, list]) => ({
    name,
    c: sum(list.map(tallyOf)).confusion,
    n: list.length,
  }));
  rows.sort((a, b) => right(a.c).value - right(b.c).value || a.name.localeCompare(b.name));
  const short = (v: number): string => number(v, 2).replace(/^0\./, ".");
  const pair = (c: readonly number[], s: (typeof STATUSES)[number]): string =>
    `${short(precision(c, s).value)}/${short(recall(c, s).value)}`;
  return table([
    [title, "right", "of", "share", "kappa", ...STATUSES.map((s) => `${s} p/r`)],
    ...rows.map(({ name, c, n }) => [
      name,
      `${right(c).n}`,
      `${n}`,
      short(right(c).value),
      short(kappa(c)),
      ...STATUSES.map((s) => pair(c, s)),
    ]),
  ]);
}

function words(e: Entry): string {
  return [e.heading && `[${e.heading}]`, e.chapeau, e.text].filter((t) => t !== "").join(" ");
}

/** The first place that the label names, as the statute has it. */
function labelledText(o: Outcome, source: string | undefined): string {
  const [first, last] = o.label.lines[0] ?? [0, 0];
  if (source === undefined || first === 0) return "";
  return cut(
    source
      .split(/\r?\n/)
      .slice(first - 1, last)
      .join(" "),
  );
}

function wrongLabel(o: Outcome, run: Run): string {
  const { label, verdict } = o;
  const entry = run.entries.get(o.text);
  const labelled = labelledText(o, run.sources.get(o.text));
  const place = label.lines.length > 0 ? `, lines ${lines(label.lines)}` : "";
  const found = [
    `${verdict.status}${inBrackets(verdict.reasons)}`,
    verdict.rule,
    verdict.confidence,
    verdict.citation,
    verdict.lines.length > 0 ? `lines ${lines(verdict.lines)}` : "",
  ].filter((t) => t !== "");
  const text = [
    `  ${o.text}  ${label.element}${label.disputed ? "  (disputed)" : ""}${entry ? `  ${entry.style}` : ""}`,
    `    label ${label.status}${inBrackets(label.why)}${place}`,
    `    found ${found.join(", ")}`,
  ];
  if (labelled !== "") text.push(`    there ${labelled}`);
  // an entry is read whole: it is what the rule has to find
  if (entry !== undefined) text.push(`    entry ${words(entry)}`);
  if (verdict.quote !== "") text.push(`    quote ${cut(verdict.quote)}`);
  return text.join("\n");
}

/** Breakdowns by element, group and statute, and every label that came out wrong. Never for sealed texts by itself. */
export function printDetail(run: Run): string {
  const counted = run.outcomes.filter((o) => !o.label.disputed);
  const wrong = run.outcomes.filter((o) => o.label.status !== o.verdict.status);
  wrong.sort((a, b) => a.label.element.localeCompare(b.label.element));
  const byText =
    run.corpus.kind === "statutes"
      ? breakdown("statute", counted, (o) => o.text)
      : breakdown("style", counted, (o) => run.entries.get(o.text)?.style ?? "");
  return [
    breakdown("group", counted, (o) => o.label.element.split(".")[0]!),
    "",
    breakdown("element", counted, (o) => o.label.element),
    "",
    byText,
    "",
    `wrong labels of ${run.corpus.name}: ${wrong.length}`,
    ...wrong.map((o) => wrongLabel(o, run)),
    "",
  ].join("\n");
}
