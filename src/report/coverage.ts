import type { Catalogue, Instrument, InstrumentPoint } from "../catalogue/model.ts";
import { BASIS_WORDS } from "./sources.ts";

function row(cells: readonly string[]): string {
  return `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** What carries a point, in words: an element, with its part where only that carries it. */
function carrier(reference: string, catalogue: Catalogue): string {
  const [id, part] = reference.split("#");
  const element = catalogue.elements.find((e) => e.id === id);
  const text = element?.parts.find((p) => p.id === part)?.text;
  return text === undefined ? `\`${id}\`` : `\`${id}\` (${text})`;
}

function pointRow(point: InstrumentPoint, catalogue: Catalogue): string {
  const carried = point.carriedBy.map((c) => carrier(c, catalogue)).join(", ");
  return row([point.text, point.outOfScope === undefined ? carried : `out of scope: ${point.outOfScope}`]);
}

function section(instrument: Instrument, catalogue: Catalogue): string[] {
  const { code, title, pinpoint, issuer, year, edition, basis, supersededBy } = instrument;
  return [
    `## ${code}`,
    "",
    `${title}${pinpoint === undefined ? "" : `, ${pinpoint}`}. ${issuer}, ${year}${edition === undefined ? "" : `; ${edition}`}. Basis: ${BASIS_WORDS[basis]}.${supersededBy === undefined ? "" : ` Superseded by: ${supersededBy}`}`,
    "",
    row(["What it asks for", "Carried by"]),
    row(["---", "---"]),
    ...instrument.points.map((p) => pointRow(p, catalogue)),
    "",
  ];
}

/** docs/coverage.md: every point of every instrument with what carries it, or why nothing does. */
export function coverageMarkdown(catalogue: Catalogue): string {
  const points = catalogue.instruments.flatMap((i) => i.points);
  const open = points.filter((p) => p.outOfScope !== undefined).length;
  return [
    "# What the instruments ask for, and what carries it",
    "",
    "Made from `provisions/instruments.yaml` by `npm run docs`; a test fails where the two differ. The points are in each",
    "instrument's own order, in our own words.",
    "",
    `${catalogue.instruments.length} instruments, ${points.length} points: ${points.length - open} carried by an element or part, ${open} out of scope.`,
    "",
    ...catalogue.instruments.flatMap((i) => section(i, catalogue)),
  ].join("\n");
}
