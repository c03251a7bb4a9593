import type { Catalogue, Element } from "../catalogue/model.ts";
import { levelOf } from "./gaps.ts";
import { markdownText } from "./markdown-text.ts";
import { plainMessage } from "./sarif-message.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";

function sourceWords(element: Element, names: SourceNames): string[] {
  return element.sources.map((s) => `${s.code}: ${names.long(s)}, ${BASIS_WORDS[s.basis]}`);
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...items.map((i) => `- ${i}`), ""];
}

/** The help of a rule: what is asked and why, what makes it present or weak, who asks for it. */
function helpText(element: Element, names: SourceNames): string {
  return [
    element.requirement,
    "",
    element.why,
    "",
    ...section(
      "Points to cover:",
      element.parts.map((p) => p.text),
    ),
    `What makes it present: ${element.present}`,
    "",
    ...section(
      "What makes it weak:",
      element.weak.map((w) => `${w.reason}: ${w.text}`),
    ),
    ...section("Asked for by:", sourceWords(element, names)),
  ]
    .join("\n")
    .trimEnd();
}

function helpMarkdown(element: Element, names: SourceNames): string {
  const bold = /^(Points to cover:|What makes it present:|What makes it weak:|Asked for by:)/;
  return helpText(element, names)
    .split("\n")
    .flatMap((line) => {
      const [, item = "", text = ""] = /^(- )?(.*)$/.exec(line)!;
      const label = item === "" ? (bold.exec(text)?.[1] ?? "") : "";
      const rest = markdownText(text.slice(label.length));
      if (label === "") return [`${item}${rest}`];
      // a list needs an empty line above it
      return rest === "" ? [`**${label}**`, ""] : [`**${label}**${rest}`];
    })
    .join("\n");
}

/** Every element of the catalogue as a rule of SARIF, whether the draft lacks it or not. */
export function sarifRules(catalogue: Catalogue): object[] {
  const names = new SourceNames(catalogue);
  return catalogue.elements.map((e) => ({
    id: e.id,
    shortDescription: { text: plainMessage(e.title) },
    fullDescription: { text: plainMessage(e.requirement) },
    help: {
      text: helpText(e, names).split("\n").map(plainMessage).join("\n"),
      markdown: helpMarkdown(e, names),
    },
    defaultConfiguration: { level: levelOf({ status: "missing" }) },
    properties: { priority: e.priority, tags: [e.group, e.priority] },
  }));
}
