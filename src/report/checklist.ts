import type { Catalogue, Element } from "../catalogue/model.ts";
import { markdownText } from "./markdown-text.ts";
import { lineWords } from "./places.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";

const STATUS_WORDS = { present: "Present", weak: "Weak", missing: "Missing" } as const;

function placeWords(finding: ResultFinding): string {
  const places = finding.evidence.filter((e) => e.role === "provision");
  if (places.length === 0) return "";
  const words = places.map((e) => {
    const file = e.file === undefined ? "" : `${e.file}, `;
    return markdownText(`${file}${e.citation === "" ? "" : `${e.citation}, `}${lineWords(e.lines)}`);
  });
  return `: ${words.join("; ")}`;
}

function elementLines(element: Element, names: SourceNames, finding: ResultFinding | undefined): string[] {
  const box = (checked: boolean): string => (checked ? "[x]" : "[ ]");
  const lines = [
    `- ${box(finding?.status === "present")} **${markdownText(element.title)}** (${element.priority}, \`${element.id}\`)`,
    "",
  ];
  const add = (text: string): void => {
    lines.push(`  ${text}`, "");
  };
  add(markdownText(element.requirement));
  if (finding !== undefined) {
    const why = finding.reasons.length === 0 ? "" : ` (${finding.reasons.join(", ")})`;
    add(`*${STATUS_WORDS[finding.status]}${why}*${placeWords(finding)}`);
  }
  add(`Why: ${markdownText(element.why)}`);
  const sources = element.sources.map((s) => `${names.short(s)} (${s.code}, ${BASIS_WORDS[s.basis]})`);
  add(`Asked for by: ${sources.map(markdownText).join("; ")}.`);
  for (const part of element.parts) {
    lines.push(`  - ${box(finding?.parts.covered.includes(part.id) === true)} ${markdownText(part.text)}`);
  }
  if (element.parts.length > 0) lines.push("");
  return lines;
}

/** The checklist as Markdown: blank, or with the boxes filled in for a draft. */
export function checklistText(catalogue: Catalogue, result: StatuteResult | undefined): string {
  const names = new SourceNames(catalogue);
  const findings = new Map(result?.findings.map((f) => [f.element, f]));
  const byId = new Map(catalogue.elements.map((e) => [e.id, e]));
  const lines = [`# Checklist: ${markdownText(catalogue.title)}`, ""];
  if (result !== undefined) {
    const { present, weak, missing } = result.summary;
    lines.push(
      `For **${markdownText(result.title === "" ? result.file : result.title)}**: ${present} present, ${weak} weak, ${missing} missing.`,
      "",
      "A box is filled where the program found the provision or the point. To be confirmed by a lawyer: it reads the text, not practice.",
      "",
    );
  }
  for (const group of catalogue.groups) {
    lines.push(`## ${markdownText(group.title)}`, "");
    for (const id of group.elements) {
      const element = byId.get(id);
      if (element !== undefined) lines.push(...elementLines(element, names, findings.get(id)));
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
