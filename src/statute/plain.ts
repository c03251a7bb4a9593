/**
 * Most of a law is paragraphs, headings and flat lists, with emphasis at most, in which Markdown has little to find. They
 * are told apart from the rest line by line and made into the nodes that the parser would make of them, at a tenth of its
 * cost.
 */
import type { List, Root, RootContent } from "mdast";
import { GOES_ON, type Line, readLine } from "./plain-lines.ts";
import { phrasing } from "./plain-words.ts";

/** A stretch of a text: nodes that need no parser, with positions in the whole text, or Markdown for the parser. */
export type Part =
  | { readonly root: Root }
  | {
      readonly markdown: string;
      /** Lines before it. */
      readonly line: number;
    };

/** Lines between two blank ones. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lines: readonly Line[];
  /** Something in it, or what follows upon what, is for the parser. */
  readonly other: boolean;
  /** Whether it may go on with a list that stands before it, and whether one in it may go on after it. */
  readonly goesOn: boolean;
  readonly leavesList: boolean;
}

/** A text with these is left to the parser as a whole: what stands in a fence is no Markdown. */
const FENCE_OR_NUL = /```|~~~|\0/;

/** Whether the parser would take the line for what it is after the line before it. */
function follows(line: Line, before: Line | undefined): boolean {
  if (line.kind === "other") return false;
  if (before?.kind === "item") return line.kind !== "words";
  return before?.kind !== "words" || line.kind !== "item" || line.interrupts;
}

function sectionOf(texts: readonly string[], start: number, end: number, line: number): Section {
  const lines: Line[] = [];
  let other = false;
  for (const text of texts) {
    const read = readLine(text);
    if (!follows(read, lines.at(-1))) {
      other = true;
      break;
    }
    lines.push(read);
  }
  return {
    ...{ start, end, line, lines, other },
    goesOn: other ? GOES_ON.test(texts[0]!) : lines[0]!.kind === "item",
    leavesList: other ? texts.some((text) => GOES_ON.test(text)) : lines.at(-1)!.kind === "item",
  };
}

function sectionsOf(source: string): Section[] {
  const sections: Section[] = [];
  let texts: string[] = [];
  let start = 0;
  let line = 0;
  const close = (end: number): void => {
    if (texts.length > 0) sections.push(sectionOf(texts, start, end, line - texts.length));
    texts = [];
  };
  for (let at = 0; at < source.length; line++) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    const text = source.slice(at, end);
    if (text.trim() === "") close(at - 1);
    else {
      if (texts.length === 0) start = at;
      texts.push(text);
    }
    at = end + 1;
  }
  close(source.endsWith("\n") ? source.length - 1 : source.length);
  return sections;
}

/** What the parser must see: what is for it, and the lists that may go on into that or come from it. */
function forParser(sections: readonly Section[]): boolean[] {
  const marked = sections.map((s) => s.other);
  for (let i = 1; i < sections.length; i++) {
    if (marked[i - 1] && sections[i - 1]!.leavesList && sections[i]!.goesOn) marked[i] = true;
  }
  for (let i = sections.length - 2; i >= 0; i--) {
    if (marked[i + 1] && sections[i + 1]!.goesOn && sections[i]!.leavesList) marked[i] = true;
  }
  return marked;
}

/** The parts of a text, in order. */
export function partsOf(source: string): Part[] {
  if (FENCE_OR_NUL.test(source)) return [{ markdown: source, line: 0 }];
  const sections = sectionsOf(source);
  const marked = forParser(sections);
  const parts: Part[] = [];
  for (let first = 0; first < sections.length; ) {
    let last = first;
    while (last + 1 < sections.length && marked[last + 1] === marked[first]) last++;
    const { start, line } = sections[first]!;
    if (marked[first]) parts.push({ markdown: source.slice(start, sections[last]!.end), line });
    else parts.push({ root: rootOf(sections.slice(first, last + 1)) });
    first = last + 1;
  }
  return parts;
}

/** Positions as the parser gives them, as far as anybody asks. */
function position(line: number, start: number, lastLine: number, end: number): NonNullable<Root["position"]> {
  return {
    start: { line: line + 1, column: 1, offset: start },
    end: { line: lastLine + 1, column: 1, offset: end },
  };
}

/** Builds the nodes of plain sections. */
class RootBuilder {
  readonly children: RootContent[] = [];
  #list: { readonly node: List; readonly mark: string } | undefined;

  add({ lines, start, line }: Section): void {
    let at = start;
    for (let i = 0; i < lines.length; ) {
      const first = lines[i]!;
      if (first.kind === "item") {
        this.#item(first, line + i, at);
        at += first.length + 1;
        i++;
        continue;
      }
      this.#list = undefined;
      let last = i;
      let end = at + first.length;
      while (first.kind === "words" && lines[last + 1]?.kind === "words") end += lines[++last]!.length + 1;
      const place = position(line + i, at, line + last, end);
      const from = line + i;
      const children = phrasing(
        lines.slice(i, last + 1).map((l) => l.words),
        (n) => position(from + n, at, from + n, end),
      );
      if (first.kind === "words") this.children.push({ type: "paragraph", children, position: place });
      else
        this.children.push({
          ...{ type: "heading", children, position: place },
          depth: first.size as 1 | 2 | 3 | 4 | 5 | 6,
        });
      at = end + 1;
      i = last + 1;
    }
  }

  #item({ words, mark, size, length }: Line, line: number, start: number): void {
    const place = position(line, start, line, start + length);
    if (this.#list?.mark !== mark) {
      const node: List = { type: "list", ordered: mark !== "-", children: [], position: place };
      this.#list = { node, mark };
      this.children.push(node);
    }
    const at = position(line, start + size, line, start + length);
    this.#list.node.children.push({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: phrasing([words], () => at), position: at }],
      position: place,
    });
  }
}

function rootOf(sections: readonly Section[]): Root {
  const builder = new RootBuilder();
  for (const section of sections) builder.add(section);
  return { type: "root", children: builder.children };
}
