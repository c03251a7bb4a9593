/** The words of a heading or paragraph: Markdown markers and tags gone, line numbers and emphasis kept. */
import type { Nodes } from "mdast";
import { type Rich, RichBuilder } from "./rich.ts";

interface Step {
  readonly node?: Nodes;
  /** Set when an emphasised node ends: where it began. */
  readonly spanStart?: number;
  readonly strong?: boolean;
}

/** Reads the phrasing content of a block; `shift` is the number of lines before its source. */
export function inlineText(block: Nodes, shift: number): Rich {
  const out = new RichBuilder();
  let line = -1;
  const goTo = (next: number): void => {
    if (next !== line) out.startLine(next);
    line = next;
  };
  const addLines = (value: string, first: number): void => {
    const rows = value.split("\n");
    for (let i = 0; i < rows.length; i++) {
      goTo(first + i);
      out.add(rows[i]!);
    }
  };
  const stack: Step[] = [{ node: block }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (!node) {
      out.addSpan(step.spanStart!, step.strong === true);
      continue;
    }
    const first = (node.position?.start.line ?? 1) + shift;
    switch (node.type) {
      case "text":
      case "inlineCode":
        addLines(node.value, first);
        break;
      case "image":
        addLines(node.alt ?? "", first);
        break;
      case "html":
        // A hard break begins a new line of the drafter, though not of the file.
        if (/^<br\b/i.test(node.value)) out.startLine(line < 0 ? first : line);
        else if (!/^<\/?[a-z!]/i.test(node.value)) addLines(node.value, first);
        else if (/^<\/?(?:p|div|li|tr|td|th|table|ul|ol|h[1-6])\b/i.test(node.value)) out.startLine(first);
        break;
      default:
        if ("children" in node) {
          if (node.type === "strong" || node.type === "emphasis") {
            goTo(first);
            stack.push({ spanStart: out.offset, strong: node.type === "strong" });
          }
          for (let i = node.children.length - 1; i >= 0; i--)
            stack.push({ node: node.children[i]! as Nodes });
        }
    }
  }
  return out.done();
}
