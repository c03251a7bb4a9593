import type { Catalogue, Element } from "../catalogue/model.ts";
import type { Selection } from "../catalogue/profile.ts";
import { markdownText } from "./markdown-text.ts";
import { lineWords } from "./places.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";
import { statusWords } from "./words.ts";

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
    const words = statusWords(finding);
    add(`*${words[0]!.toUpperCase()}${words.slice(1)}*${placeWords(finding)}`);
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
export function checklistText(
  catalogue: Catalogue,
  result: StatuteResult | undefined,
  selection?: Selection,
): string {
  const names = new SourceNames(catalogue);
  const findings = new Map(result?.findings.map((f) => [f.element, f]));
  const byId = new Map(catalogue.elements.map((e) => [e.id, e]));
  const lines = [`# Checklist: ${markdownText(catalogue.title)}`, ""];
  if (selection !== undefined) lines.push(markdownText(`Profile ${selection.id}: ${selection.title}.`), "");
  if (result !== undefined) {
    const { present, weak, missing, waived } = result.summary;
    const accepted = waived === undefined || waived === 0 ? "" : `, ${waived} waived`;
    lines.push(
      `For **${markdownText(result.title === "" ? result.file : result.title)}**: ${present} present, ${weak} weak, ${missing} missing${accepted}.`,
      "",
      "A box is filled where the program found the provision or the point. To be confirmed by a lawyer: it reads the text, not practice.",
      "",
    );
  }
  for (const group of catalogue.groups) {
    const asked = group.elements.filter((id) => selection?.elements.has(id) !== false);
    if (asked.length > 0) lines.push(`## ${markdownText(group.title)}`, "");
    for (const id of asked) {
      const element = byId.get(id);
      if (element !== undefined) lines.push(...elementLines(element, names, findings.get(id)));
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
