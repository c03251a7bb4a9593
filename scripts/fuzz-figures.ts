import { readFileSync, writeFileSync } from "node:fs";

/** What came of a run of generated drafts. */
export interface FuzzFigures {
  readonly date: string;
  readonly seed: number;
  readonly minutes: number;
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  /** Drafts without accidents that the first properties read, and those of them with enough norms. */
  readonly drafts: number;
  readonly rich: number;
  /** Elements that were present in a draft, and all elements. */
  readonly present: number;
  readonly elements: number;
  readonly properties: readonly {
    readonly name: string;
    readonly tried: number;
    readonly failures: number;
  }[];
}

const PAGE = "docs/testing.md";
const BLOCK = /(<!-- fuzz -->\n)[\s\S]*?(<!-- \/fuzz -->)/;

const count = (n: number): string => n.toLocaleString("en");

/** The figures as Markdown. */
export function figuresText(f: FuzzFigures): string {
  const share = f.drafts === 0 ? "–" : `${((100 * f.rich) / f.drafts).toFixed(1)} %`;
  const rows = f.properties.map((p) => `| ${p.name} | ${count(p.tried)} | ${p.failures} |`);
  return [
    `${f.date}, seed ${f.seed}, ${f.minutes.toFixed(1)} minutes in two workers (${f.cores} cores, ${f.processor}, Node ${f.node}).`,
    `${share} of ${count(f.drafts)} drafts gave at least five norms; ${f.present} of ${f.elements} elements were present at least once.`,
    "",
    "| property | drafts | batches of 500 with a failure |",
    "|:--|--:|--:|",
    ...rows,
    "",
  ].join("\n");
}

/** Puts the figures into the page, between their marks. */
export function writeFigures(figures: FuzzFigures): void {
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(
    PAGE,
    page.replace(BLOCK, (_, from, to) => `${from}${figuresText(figures)}${to}`),
  );
}
