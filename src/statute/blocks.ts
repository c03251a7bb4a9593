/** mdast → one stream of blocks, each with the list items in which it stands. No recursion but for fences: nesting costs no stack. */
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { chunksOf } from "./chunks.ts";
import { inlineText } from "./inline.ts";
import { partsOf } from "./plain.ts";
import { EMPTY, type Rich } from "./rich.ts";
import { isTable, tableRows } from "./tables.ts";

export interface ListItem {
  readonly list: number;
  readonly marker: string; // "-", "3.", "3)"
  readonly ordered: boolean;
}

export interface Block {
  readonly kind: "heading" | "text" | "row" | "cell";
  readonly depth: number; // of a heading
  readonly rich: Rich;
  /** The list items around the block, outermost first. */
  readonly path: readonly ListItem[];
  /** Set on the first block of a list item: the item that it opens. */
  readonly opens: ListItem | undefined;
  readonly quoted: boolean;
}

/**
 * Indented "code" is a drafter's indentation, "[date]: 5 May" no link definition, and a tag does not turn the lines
 * around it into HTML: Markdown's rules for these are switched off rather than repaired afterwards.
 */
const processor = unified()
  .data("micromarkExtensions", [{ disable: { null: ["codeIndented", "definition", "htmlFlow"] } }])
  .use(remarkParse);

/** Deeper than this, fences within fences are read as plain lines. */
const MAX_FENCES = 8;

interface Frame {
  readonly node: Nodes;
  readonly source: string;
  readonly shift: number; // lines before this source
  readonly path: readonly ListItem[];
  readonly opens: ListItem | undefined;
  readonly quoted: boolean;
  readonly fences: number;
}

/**
 * The blocks of a prepared Markdown text, in document order.
 * @param quick false: the parser sees all of it, plain or not
 */
export function readBlocks(source: string, quick = true): Block[] {
  const blocks: Block[] = [];
  const run: Run = { lists: 0, quick };
  for (const part of parsed(source, quick)) readPart(part, OUTSIDE, blocks, run);
  return blocks;
}

/** What a stretch of a text parses to, with the source that its positions count in. */
type Part = Pick<Frame, "source" | "shift"> & { readonly root: Root };

/** The parts of a text. Each is parsed when it is asked for: all of them at once would fill the memory. */
function* parsed(source: string, quick: boolean): Generator<Part> {
  for (const { text, shift } of chunksOf(source)) {
    for (const part of quick ? partsOf(text) : [{ markdown: text, line: 0 }]) {
      if ("root" in part) yield { root: part.root, source: text, shift };
      else yield { root: processor.parse(part.markdown), source: part.markdown, shift: shift + part.line };
    }
  }
}

/** What a whole text shares: its lists are numbered through. */
interface Run {
  lists: number;
  readonly quick: boolean;
}

/** Where a text stands: in which items, and how deep in fences. */
type Around = Pick<Frame, "path" | "opens" | "quoted" | "fences">;

const OUTSIDE: Around = { path: [], opens: undefined, quoted: false, fences: 0 };

function readPart({ root, source, shift }: Part, around: Around, blocks: Block[], run: Run): void {
  const stack: Frame[] = [{ ...around, node: root, source, shift }];
  const emit = (frame: Frame, kind: Block["kind"], words: Rich, depth = 0): void => {
    // What held only tags or struck text still stands on a line.
    const line = frame.node.position!.start.line + frame.shift;
    const rich: Rich = words.map.length > 0 ? words : { ...EMPTY, map: [[0, line]] };
    blocks.push({ kind, depth, rich, path: frame.path, opens: frame.opens, quoted: frame.quoted });
  };
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node } = frame;
    switch (node.type) {
      case "root":
      case "blockquote":
        pushAll(stack, frame, node.children, { quoted: frame.quoted || node.type === "blockquote" });
        break;
      case "list": {
        const list = ++run.lists;
        for (let i = node.children.length - 1; i >= 0; i--) {
          const child = node.children[i]!;
          const start = child.position!.start.offset!;
          const marker = /^(?:\d{1,9}[.)]|[-*+])/.exec(frame.source.slice(start, start + 12))?.[0] ?? "-";
          const item: ListItem = { list, marker, ordered: node.ordered === true };
          stack.push({ ...frame, node: child, path: [...frame.path, item], opens: item });
        }
        break;
      }
      case "listItem": {
        const first = node.children[0];
        if (first?.type === "list" && first.ordered) {
          // "- 1. text": the bullet only sets the number off.
          const path = frame.path.slice(0, -1);
          pushAll(stack, frame, node.children, { path, opens: undefined });
          break;
        }
        if (first && first.type !== "paragraph" && first.type !== "heading" && first.type !== "code") {
          // The item holds no text of its own; its number still counts.
          emit(frame, "text", EMPTY);
          pushAll(stack, frame, node.children, { opens: undefined });
        } else {
          pushAll(stack, frame, node.children, {});
        }
        break;
      }
      case "heading": {
        const rich = inlineText(node, frame.shift);
        if (isRealHeading(node, frame.source, rich)) emit(frame, "heading", rich, node.depth);
        else emit(frame, "text", rich);
        break;
      }
      case "paragraph": {
        const position = node.position!;
        const raw = frame.source.slice(position.start.offset!, position.end.offset!);
        if (!isTable(raw)) {
          emit(frame, "text", inlineText(node, frame.shift));
          break;
        }
        for (const row of tableRows(raw, position.start.line + frame.shift)) {
          row.forEach((cell, i) => {
            emit(i === 0 ? frame : { ...frame, opens: undefined }, i === 0 ? "row" : "cell", cell);
          });
        }
        break;
      }
      case "code": {
        const fenced = /^\s*(?:`{3}|~{3})/.test(
          frame.source.slice(node.position!.start.offset!, node.position!.start.offset! + 200),
        );
        const shift = frame.shift + node.position!.start.line - 1 + (fenced ? 1 : 0);
        const inner = dedent(node.value, frame.fences >= MAX_FENCES);
        let { opens } = frame;
        for (const part of parsed(inner, run.quick)) {
          const around = { ...frame, opens, fences: frame.fences + 1 };
          readPart({ ...part, shift: shift + part.shift }, around, blocks, run);
          opens = undefined;
        }
        break;
      }
      default:
        break;
    }
  }
}

function pushAll(stack: Frame[], frame: Frame, children: readonly Nodes[], changes: Partial<Frame>): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const opens = i === 0 ? frame.opens : undefined;
    stack.push({ ...frame, opens, ...changes, node: children[i]! });
  }
}

/** A sentence with a rule drawn under it is no heading, though Markdown takes it for one. */
function isRealHeading(node: Nodes, source: string, rich: Rich): boolean {
  if (source[node.position!.start.offset!] === "#") return true;
  return rich.map.length === 1 && rich.text.length <= 120 && !/[.;:,]$/.test(rich.text);
}

function dedent(value: string, flat: boolean): string {
  const lines = value.split("\n");
  if (flat) return lines.map((line) => line.replace(/^[\s`~>]+/, "")).join("\n");
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.trim() !== "") least = Math.min(least, line.length - line.trimStart().length);
  }
  return least > 0 && least < Number.POSITIVE_INFINITY
    ? lines.map((line) => line.slice(least)).join("\n")
    : value;
}
