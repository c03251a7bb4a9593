import type { Interval } from "./bootstrap.ts";
import { at, type Share, STATUSES } from "./confusion.ts";
import type { Corpus } from "./corpora.ts";
import type { Measured, Summary } from "./summary.ts";

/** Columns of a table side by side, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[], indent = "  "): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => row[i]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      (
        indent + row.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join("  ")
      ).trimEnd(),
    )
    .join("\n");
}

export function number(value: number, digits = 3): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}

/** Kappa and F1 are no shares: their counts would say nothing. */
function counts(m: Share): string {
  return m.n === m.of && !Number.isInteger(m.value) ? `of ${m.of}` : `${m.n}/${m.of}`;
}

function around(interval: Interval | undefined): string {
  return interval === undefined ? "" : `[${number(interval.low)}, ${number(interval.high)}]`;
}

function row(m: Measured): string[] {
  const base = m.baseline === undefined ? "" : number(m.baseline.value);
  const baseCounts = m.baseline === undefined ? "" : counts(m.baseline);
  return [m.title, number(m.value), counts(m), around(m.interval), base, baseCounts];
}

function noun(corpus: Corpus): string {
  return corpus.kind === "statutes" ? "statutes" : "entries";
}

function matrix(s: Summary): string {
  return table([
    ["label \\ found", ...STATUSES],
    ...STATUSES.map((e) => [e, ...STATUSES.map((g) => String(at(s.confusion, e, g)))]),
  ]);
}

/** The whole table of one corpus. */
export function printSummary(corpus: Corpus, s: Summary): string {
  const lines = [
    `${corpus.name}: ${s.texts} ${noun(corpus)}, ${s.labels} labels${corpus.sealed ? " (totals only)" : ""}`,
    "",
    table([["", "lawcheck", "counts", "95 % interval", "keywords", "counts"], ...s.measured.map(row)]),
    "",
  ];
  if (corpus.kind === "statutes") {
    lines.push(
      `  median lines of evidence: ${number(s.medianLines, 1)}`,
      `  disputed labels, not counted above: ${s.disputed.n}/${s.disputed.of} right`,
      "",
    );
  }
  if (s.measured.every((m) => m.baseline === undefined))
    lines.push("  no keywords.yaml was found: the baseline is left out", "");
  lines.push(matrix(s), "");
  return lines.join("\n");
}

const SHORT: Readonly<Record<string, string>> = { present: "P", weak: "W", missing: "M" };

/** One line for a corpus: precision and recall as P .80/.75. */
export function printQuick(corpus: Corpus, s: Summary): string {
  const value = (id: string): string =>
    number(s.measured.find((m) => m.id === id)?.value ?? Number.NaN, 2).replace(/^0\./, ".");
  const head = `${corpus.name.padEnd(18)} kappa ${number(s.measured.find((m) => m.id === "kappa")!.value)}  right ${value("right")}`;
  if (corpus.kind === "phrasebook") {
    const recalls = STATUSES.map(
      (x) => `${SHORT[x]} ${value(x === "missing" ? "left-alone" : `${x}-recall`)}`,
    );
    return `${head}  found ${value("found")}  left alone ${value("left-alone")}  recall ${recalls.join(" ")}  (${s.labels})`;
  }
  const both = STATUSES.map((x) => `${SHORT[x]} ${value(`${x}-precision`)}/${value(`${x}-recall`)}`);
  return `${head}  ${both.join("  ")}  reasons ${value("reasons")}  evidence ${value("evidence")}  (${s.labels})`;
}
