import { summarise } from "../assess/gate.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { byWorst, elementsById, gapsOf } from "./gaps.ts";
import { markdownText } from "./markdown-text.ts";
import { whereWords } from "./places.ts";
import type { ResultError, StatuteResult } from "./result.ts";
import { statusWords } from "./words.ts";
import { plural } from "./wrap.ts";

/** GitHub refuses a page above a megabyte: from here on drafts are only counted. */
const MOST_LENGTH = 700_000;

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The page beside the job: for each draft the counts by group, and every gap, with an annotation or without. */
export class JobSummary {
  readonly unshown: string[] = [];
  errors: readonly ResultError[] = [];
  readonly #catalogue: Catalogue;
  readonly #drafts: string[] = [];
  #length = 0;
  #left = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** @param failing how many findings fail the gate, undefined where there is no gate */
  add(result: StatuteResult, failing: number | undefined): void {
    if (this.#length > MOST_LENGTH) {
      this.#left++;
      return;
    }
    const text = this.#draft(result, failing);
    this.#length += text.length;
    this.#drafts.push(text);
  }

  #draft(result: StatuteResult, failing: number | undefined): string {
    const { present, weak, missing, waived = 0 } = result.summary;
    const gate = failing === undefined ? "" : failing === 0 ? " Passed." : ` Failed on ${failing}.`;
    const found = new Map(result.findings.map((f) => [f.element, f]));
    const accepted = waived === 0 ? "" : `, ${waived} waived`;
    const groups = this.#catalogue.groups.map((g) => {
      const n = summarise(g.elements.flatMap((id) => found.get(id) ?? []));
      return row([markdownText(g.title), String(n.present), String(n.weak), String(n.missing)]);
    });
    const gaps = gapsOf(result, elementsById(this.#catalogue)).sort(byWorst);
    const gapRows = gaps.map(({ finding, element }) => {
      const place = finding.evidence.find((e) => e.role === "provision");
      const where = place === undefined ? "" : markdownText(whereWords(place));
      return row([statusWords(finding), markdownText(element.title), element.priority, where]);
    });
    return [
      `### ${markdownText(result.title || result.file)}`,
      "",
      `${markdownText(result.file)}: ${present} present, ${weak} weak, ${missing} missing${accepted}.${gate}`,
      "",
      row(["", "present", "weak", "missing"]),
      "|:--|--:|--:|--:|",
      ...groups,
      "",
      ...(gaps.length === 0
        ? []
        : [
            `<details><summary>${plural(gaps.length, "gap")}, the worst first</summary>`,
            "",
            row(["Status", "Provision", "Priority", "Where"]),
            "|:--|:--|:--|:--|",
            ...gapRows,
            "",
            "</details>",
            "",
          ]),
    ].join("\n");
  }

  text(): string {
    const lines = ["## lawcheck", "", ...this.#drafts];
    if (this.#left > 0) lines.push(`${plural(this.#left, "more draft")} judged.`, "");
    for (const e of this.errors)
      lines.push(`- Could not be judged: ${markdownText(e.file)}: ${markdownText(e.message)}`);
    if (this.errors.length > 0) lines.push("");
    for (const words of this.unshown) lines.push(`- ${words}: the tables above have all.`);
    return `${lines.join("\n").trimEnd()}\n`;
  }
}
