import type { RawCase } from "../catalogue/assemble.ts";
import type { Catalogue, Element } from "../catalogue/model.ts";
import type { Status } from "../model.ts";
import { inStatus, type Paint, SIGN } from "./paint.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";
import { wrap } from "./wrap.ts";

/** How many examples of each status are shown. */
const EXAMPLES = 3;

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

function paragraph(text: string, { width }: Page, first = "  ", rest = first): string[] {
  return wrap(text, { width, first, rest });
}

function sourceLines(element: Element, catalogue: Catalogue, page: Page): string[] {
  const names = new SourceNames(catalogue);
  return element.sources.flatMap((s) => {
    const newer = names.superseded(s);
    const after = newer === "" ? "" : `; superseded by ${newer}`;
    return paragraph(
      `${s.code}: ${names.long(s)}. Basis: ${BASIS_WORDS[s.basis]}${after}`,
      page,
      "  - ",
      "    ",
    );
  });
}

function dependencyLines(element: Element, page: Page): string[] {
  const lines: string[] = [];
  const rule = (settled: string | undefined): string => (settled === undefined ? "" : ` (${settled})`);
  if (element.requires !== undefined) {
    const { any, settled } = element.requires;
    lines.push(
      ...paragraph(`Missing where ${any.join(" and ")} is missing${rule(settled)}.`, page, "  - ", "    "),
    );
  }
  for (const d of element.loweredBy) {
    const text = `Weak (${d.reason}) where ${d.element} is weak (${d.when})${rule(d.settled)}.`;
    lines.push(...paragraph(text, page, "  - ", "    "));
  }
  return lines;
}

/** A sentence as it would stand in a law, with what it stands under. */
function caseWords(c: RawCase): string {
  const heading = c.heading === undefined || c.heading === "" ? "" : `${c.heading}. `;
  const chapeau = c.chapeau === undefined || c.chapeau === "" ? "" : `${c.chapeau} `;
  return `“${heading}${chapeau}${c.text}”`.replaceAll(/\s+/g, " ");
}

function exampleLines(cases: readonly RawCase[], page: Page): string[] {
  const lines: string[] = [];
  for (const status of ["present", "weak", "missing"] as const satisfies readonly Status[]) {
    for (const c of cases.filter((x) => x.status === status && x.blind !== true).slice(0, EXAMPLES)) {
      const why = c.reasons === undefined || c.reasons.length === 0 ? "" : ` (${c.reasons.join(", ")})`;
      const [first, ...rest] = paragraph(
        `${SIGN[status]} ${status}${why}: ${caseWords(c)}`,
        page,
        "  ",
        "    ",
      );
      const word = `${SIGN[status]} ${status}`;
      lines.push(
        first!.replace(word, () => inStatus(page.paint, status, word)),
        ...rest,
      );
    }
  }
  return lines;
}

/** Everything the catalogue says about one element, in one shape for all. */
export function explainText(
  element: Element,
  cases: readonly RawCase[],
  catalogue: Catalogue,
  width: number,
  paint: Paint,
): string {
  const page: Page = { width, paint };
  const group = catalogue.groups.find((g) => g.id === element.group)?.title ?? element.group;
  const lines = [paint.bold(element.title), paint.dim(element.id)];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push("", paint.bold(title), ...body);
  };
  section("What is asked", paragraph(element.requirement, page));
  section("Why it matters", paragraph(element.why, page));
  section(
    "Where it belongs",
    paragraph(`${group}. Priority: ${element.priority}. ${element.priorityReason}`, page),
  );
  section("Who asks for it", sourceLines(element, catalogue, page));
  section("What makes it present", paragraph(element.present, page));
  section(
    "What makes it weak",
    element.weak.flatMap((w) => paragraph(`${w.reason}: ${w.text}`, page, "  - ", "    ")),
  );
  section("What counts as evidence", paragraph(element.evidenceNote, page));
  section(
    "Points to cover",
    element.parts.flatMap((p) => paragraph(p.text, page, "  - ", "    ")),
  );
  section("What it depends on", dependencyLines(element, page));
  section("Examples", exampleLines(cases, page));
  if (element.rubric.length > 0)
    section("Settled cases of the rubric", paragraph(element.rubric.join(", "), page));
  return `${lines.join("\n")}\n`;
}
