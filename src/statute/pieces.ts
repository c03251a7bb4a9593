/** Blocks → pieces: each is a heading or the text of one unit, with its enumerators and run-in headings taken off. */
import { LetterPattern } from "../language/letters.ts";
import type { Block, ListItem } from "./blocks.ts";
import { type HeadingWords, isCodeNumber, parseHeading, plainHeading, skipSeparator } from "./headings.ts";
import { DASHED, type Head, takeHeads } from "./heads.ts";
import { type Enumerator, enumeratorAt, leadingEnumerators } from "./labels.ts";
import { raiseTitles } from "./raise.ts";
import { cut, EMPTY, type Rich, tail } from "./rich.ts";
import { splitParagraph } from "./split.ts";
import { isCapitals, isContents, isTitle } from "./titles.ts";

const FIRST_SENTENCE = new LetterPattern(String.raw`^[^.;:]{1,100}\.(?=\s+[\p{Lu}("“])`);

export interface Piece {
  readonly kind: "heading" | "text" | "row" | "cell";
  /** Markdown depth; 9 for headings that are only bold or plain. */
  readonly depth: number;
  /** What a heading says: number and title, or only words. */
  readonly words: HeadingWords | undefined;
  readonly title: string;
  readonly titleLines: readonly [number, number] | undefined;
  /** A bare number in bold or before a run-in heading: a section where no other section is open. */
  readonly boldNumber: boolean;
  readonly heads: readonly Head[];
  readonly rich: Rich;
  readonly path: readonly ListItem[];
  readonly opens: ListItem | undefined;
  readonly quoted: boolean;
  /** The text begins with a quotation that begins with a number: words to be put into another law. */
  readonly opensQuote: boolean;
  readonly closesQuote: boolean;
  /** The words of a title that may be a sentence, where the heading is plain. */
  readonly sentence?: Rich;
}

/** Depth of headings that are only bold or plain. */
export const PSEUDO = 9;

/** All pieces of a document, in order. */
export function readPieces(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === "heading") pieces.push(...headingPiece(block));
    else if (block.kind === "text") pieces.push(...textPieces(block));
    else pieces.push(textPiece(block, block.rich, block.opens));
  }
  return raiseTitles(pieces);
}

const base = (block: Block): Omit<Piece, "kind" | "rich"> => ({
  depth: 0,
  words: undefined,
  title: "",
  titleLines: undefined,
  boldNumber: false,
  heads: [],
  path: block.path,
  opens: block.opens,
  quoted: block.quoted,
  opensQuote: false,
  closesQuote: false,
});

/** The next enumerator after a piece, within its section. */
export function nextLabel(pieces: readonly Piece[], index: number): Enumerator | undefined {
  for (let i = index + 1; i < pieces.length && i < index + 12; i++) {
    const piece = pieces[i]!;
    if (piece.kind === "heading" && piece.words) return undefined;
    if (piece.heads.length > 0) return piece.heads[0]!.label;
  }
  return undefined;
}

/** First and last line of a text. */
export function span(rich: Rich): [number, number] {
  return [rich.map[0]?.[1] ?? 0, rich.map[rich.map.length - 1]?.[1] ?? 0];
}

function headingPiece(block: Block): Piece[] {
  const { rich } = block;
  if (rich.text === "") return [];
  const words = parseHeading(rich.text);
  const common = { ...base(block), kind: "heading" as const, depth: block.depth, titleLines: span(rich) };
  if (words) return [{ ...common, words, title: words.title, rich: EMPTY }];
  const heads = takeHeads(rich);
  if (heads.list.length > 0 && heads.list[0]!.label.core !== "") {
    return [{ ...common, heads: heads.list, title: heads.rest.text.replace(/\.$/, ""), rich: EMPTY }];
  }
  return [{ ...common, title: rich.text, rich: EMPTY }];
}

function textPieces(block: Block): Piece[] {
  const pieces: Piece[] = [];
  splitParagraph(block.rich).forEach((rich, i) => {
    const opens = i === 0 ? block.opens : undefined;
    const heading = block.path.length === 0 || !opens ? pseudoHeading(block, rich) : undefined;
    if (heading) pieces.push(...heading);
    else pieces.push(textPiece(block, rich, opens));
  });
  return pieces;
}

function textPiece(block: Block, rich: Rich, opens: ListItem | undefined): Piece {
  const first = opens?.ordered ? enumeratorAt(`${opens.marker} `, 0) : undefined;
  const heads = takeHeads(rich, first);
  const lead = heads.list[0];
  const strong = rich.spans[0]?.strong === true && rich.spans[0].start === 0;
  return {
    ...base(block),
    kind: block.kind === "heading" ? "text" : block.kind,
    opens,
    boldNumber: lead !== undefined && (strong || lead.heading !== ""),
    opensQuote: /^["“„«‘']\s?[(\d]/.test(rich.text) && leadingEnumerators(rich.text.slice(0, 40)).length > 0,
    closesQuote: /["”»’'][.,;:]{0,2}(?: (?:and|or))?$/.test(rich.text.slice(-8)),
    heads: heads.list,
    rich: heads.rest,
  };
}

/** Bold or plain lines that are headings all the same. */
function pseudoHeading(block: Block, rich: Rich): Piece[] | undefined {
  const strong = rich.spans[0]?.start === 0 ? rich.spans[0] : undefined;
  const whole = strong !== undefined && strong.end >= rich.text.length - 1;
  const lead = strong ? rich.text.slice(0, strong.end) : "";
  const marked = strong && strong.end <= 200 ? parseHeading(lead) : undefined;
  const common = { ...base(block), kind: "heading" as const, depth: PSEUDO };
  const isReference = marked !== undefined && /^\s?\(\w{1,3}\)/.test(lead.slice(marked.label.length));
  if (marked && (marked.keyword !== "" || isCodeNumber(marked.number)) && !isReference) {
    const [before, after] = cut(rich, [strong!.end]) as [Rich, Rich];
    const title = marked.keyword === "" ? marked.title.replace(/[\s.—–:-]+$/u, "") : marked.title;
    return [
      { ...common, words: { ...marked, title }, title, titleLines: span(before), rich: EMPTY },
      ...bodyAfter(block, title, after),
    ];
  }
  if (whole && strong.strong && !marked && rich.text.length <= 120 && !/[.;,:—–-]$/.test(rich.text)) {
    if (leadingEnumerators(rich.text).length > 0) return undefined;
    return [{ ...common, title: rich.text, titleLines: span(rich), rich: EMPTY }];
  }
  if (isCapitals(rich.text)) return [{ ...common, title: rich.text, titleLines: span(rich), rich: EMPTY }];
  const second = rich.map[1]?.[0];
  const plain = (second && plainHeading(rich.text.slice(0, second).trim())) || plainHeading(rich.text);
  if (!plain || isContents(rich.text)) return undefined;
  return splitTitle(block, rich, plain.words, plain.end);
}

/** "Section 5. Powers. The Board may …": how much of what follows the number is its title. */
function splitTitle(block: Block, rich: Rich, words: HeadingWords, end: number): Piece[] {
  const common = { ...base(block), kind: "heading" as const, depth: PSEUDO, words };
  const start = skipSeparator(rich.text, end);
  const lineEnd = rich.map.find(([offset]) => offset >= end)?.[0] ?? rich.text.length;
  const firstLine = rich.text.slice(start, lineEnd).trim();
  let titleEnd = start;
  const strong = rich.spans.find((s) => s.strong && s.start >= end && s.start <= start + 1);
  const dashed = DASHED.exec(rich.text.slice(start, start + 200));
  if (strong) titleEnd = strong.end;
  else if (dashed && /\.\s?[—–-]+\s?$/.test(dashed[0])) titleEnd = start + dashed[0].length;
  else if (words.level !== "section" || (isTitle(firstLine) && lineEnd < rich.text.length))
    titleEnd = lineEnd;
  else {
    const sentence = FIRST_SENTENCE.exec(rich.text.slice(start, start + 140));
    if (sentence && isTitle(sentence[0])) titleEnd = start + sentence[0].length;
    else if (isTitle(rich.text.slice(start))) titleEnd = rich.text.length;
  }
  const [before, after] = cut(rich, [titleEnd]) as [Rich, Rich];
  const title = rich.text
    .slice(Math.min(start, titleEnd), titleEnd)
    .replace(/[\s.—–:]+$/u, "")
    .trim();
  const heading: Piece = {
    ...common,
    words: { ...words, title },
    title,
    titleLines: span(before),
    rich: EMPTY,
  };
  if (after.text === "" && words.level === "section" && /\.$/.test(before.text) && !strong) {
    return [{ ...heading, sentence: tail(before, start) }];
  }
  return [heading, ...bodyAfter(block, title, after)];
}

/** What stands after a heading in its own paragraph. */
function bodyAfter(block: Block, title: string, rich: Rich): Piece[] {
  const start = /^[\s.:—–-]*/u.exec(rich.text.slice(0, 8))![0].length;
  const rest = tail(rich, start);
  if (rest.text === "") return [];
  // "Article 7" on one line, its title on the next.
  const second = rest.map[1]?.[0] ?? rest.text.length;
  const line = rest.text.slice(0, second).trim();
  if (title === "" && second < rest.text.length && isTitle(line) && !/\.$/.test(line)) {
    const [own, more] = cut(rest, [second]) as [Rich, Rich];
    const titlePiece: Piece = {
      ...base(block),
      kind: "heading",
      depth: PSEUDO,
      title: own.text,
      titleLines: span(own),
      rich: EMPTY,
    };
    return [titlePiece, textPiece(block, more, undefined)];
  }
  return [textPiece(block, rest, undefined)];
}
