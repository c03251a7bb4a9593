/**
 * Most of a law is plain paragraphs, headings and flat lists, in which Markdown has nothing to find. They are told apart
 * from the rest line by line and made into the nodes that the parser would make of them, at a tenth of its cost.
 */
import type { Heading, List, ListItem, Paragraph, Root, RootContent } from "mdast";

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
  readonly kind: "plain" | "list" | "other";
}

/** A text with these is left to the parser as a whole: what stands in a fence is no Markdown. */
const FENCE_OR_NUL = /```|~~~|\0/;
/** What may mean something within a line: emphasis, code, tags, links, escapes, entities, tables, hard breaks. */
const SPECIAL = /[*_`<\\~|\t]|&[#A-Za-z]|\]\(|!\[|^ | $/;
const HEADING = /^(#{1,6}) [^ #][^#]*$/;
/** Words on their own: no marker of a list, quotation, rule or heading, no number that might be one. */
const WORDS = /^(?:[A-Za-z("'[]|[^\0-\x7f]|\d+(?![\d.)]))/;
const ITEM = "- ";

function isPlain(line: string): boolean {
  return (WORDS.test(line) || HEADING.test(line)) && !SPECIAL.test(line);
}

function isItem(line: string): boolean {
  return line.startsWith(ITEM) && WORDS.test(line.slice(ITEM.length)) && !SPECIAL.test(line);
}

function kindOf(lines: readonly string[]): Section["kind"] {
  if (lines.every(isPlain)) return "plain";
  return lines.every(isItem) ? "list" : "other";
}

function sectionsOf(source: string): Section[] {
  const sections: Section[] = [];
  let lines: string[] = [];
  let start = 0;
  let line = 0;
  const close = (end: number): void => {
    if (lines.length > 0) sections.push({ start, end, line: line - lines.length, kind: kindOf(lines) });
    lines = [];
  };
  for (let at = 0; at < source.length; line++) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    const text = source.slice(at, end);
    if (text.trim() === "") close(at - 1);
    else {
      if (lines.length === 0) start = at;
      lines.push(text);
    }
    at = end + 1;
  }
  close(source.endsWith("\n") ? source.length - 1 : source.length);
  return sections;
}

/**
 * What the parser must see. A list goes on over blank lines with more items or indented text: it is flat where plain
 * words or nothing stand before and after it.
 */
function forParser(sections: readonly Section[]): boolean[] {
  const marked = sections.map((s) => s.kind === "other");
  for (let first = 0; first < sections.length; first++) {
    if (sections[first]!.kind !== "list") continue;
    let last = first;
    while (sections[last + 1]?.kind === "list") last++;
    if (sections[first - 1]?.kind === "other" || sections[last + 1]?.kind === "other")
      marked.fill(true, first, last + 1);
    first = last;
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
    else parts.push({ root: rootOf(source, sections.slice(first, last + 1)) });
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

function paragraph(value: string, line: number, start: number): Paragraph {
  const lines = value.split("\n").length;
  const at = position(line, start, line + lines - 1, start + value.length);
  return { type: "paragraph", children: [{ type: "text", value, position: at }], position: at };
}

function heading(text: string, line: number, start: number): Heading {
  const depth = text.indexOf(" ") as Heading["depth"];
  const at = position(line, start, line, start + text.length);
  return {
    type: "heading",
    depth,
    children: [{ type: "text", value: text.slice(depth).trim(), position: at }],
    position: at,
  };
}

function listItem(text: string, line: number, start: number): ListItem {
  const words = paragraph(text.slice(ITEM.length), line, start + ITEM.length);
  return {
    type: "listItem",
    spread: false,
    children: [words],
    position: position(line, start, line, start + text.length),
  };
}

function rootOf(source: string, sections: readonly Section[]): Root {
  const children: RootContent[] = [];
  let list: List | undefined;
  for (const { start, end, line, kind } of sections) {
    const lines = source.slice(start, end).split("\n");
    if (kind === "list") {
      if (list === undefined) {
        list = { type: "list", ordered: false, children: [], position: position(line, start, line, end) };
        children.push(list);
      }
      addItems(list, lines, line, start);
    } else {
      list = undefined;
      addPlain(children, lines, line, start);
    }
  }
  return { type: "root", children };
}

function addItems(list: List, lines: readonly string[], firstLine: number, start: number): void {
  let at = start;
  lines.forEach((text, i) => {
    list.children.push(listItem(text, firstLine + i, at));
    at += text.length + 1;
  });
}

/** Headings end a paragraph without a blank line. */
function addPlain(children: RootContent[], lines: readonly string[], firstLine: number, start: number): void {
  let open: string[] = [];
  let at = start;
  const close = (line: number): void => {
    if (open.length === 0) return;
    const value = open.join("\n");
    children.push(paragraph(value, line - open.length, at - value.length - 1));
    open = [];
  };
  lines.forEach((text, i) => {
    if (text.startsWith("#")) {
      close(firstLine + i);
      children.push(heading(text, firstLine + i, at));
    } else open.push(text);
    at += text.length + 1;
  });
  close(firstLine + lines.length);
}
