/**
 * Text that knows where its lines were. Whitespace is folded when the text is made, so an offset stays valid
 * through every later step; only line numbers are kept, because nothing after the parser needs columns.
 */

/** A stretch of emphasised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
}

export type LineMark = readonly [offset: number, line: number];

export interface Rich {
  readonly text: string;
  /** Offsets at which a source line (or a hard break within one) begins. */
  readonly map: readonly LineMark[];
  readonly spans: readonly Span[];
}

export const EMPTY: Rich = { text: "", map: [], spans: [] };

/** Collects text piece by piece and folds white space on the way. */
export class RichBuilder {
  private parts: string[] = [];
  private length = 0;
  private pendingSpace = false;
  private pendingMark: number | undefined;
  private readonly map: LineMark[] = [];
  private readonly spans: Span[] = [];

  /** Says that what follows stands on `line`; a new mark is set when text comes. */
  startLine(line: number): void {
    if (this.length > 0) this.pendingSpace = true;
    this.pendingMark = line;
  }

  add(raw: string): void {
    const text = raw.replace(/\s+/g, " ");
    const lead = text.startsWith(" ");
    const body = text.trim();
    if (lead && this.length > 0) this.pendingSpace = true;
    if (body === "") return;
    if (this.pendingSpace && this.length > 0) {
      this.parts.push(" ");
      this.length += 1;
    }
    this.pendingSpace = text.endsWith(" ");
    if (this.pendingMark !== undefined) {
      this.map.push([this.length, this.pendingMark]);
      this.pendingMark = undefined;
    }
    this.parts.push(body);
    this.length += body.length;
  }

  /** Where the next text will begin. */
  get offset(): number {
    return this.length + (this.pendingSpace && this.length > 0 ? 1 : 0);
  }

  addSpan(start: number, strong: boolean): void {
    if (this.length > start) this.spans.push({ start, end: this.length, strong });
  }

  done(): Rich {
    return { text: this.parts.join(""), map: this.map, spans: this.spans };
  }
}

/** The line on which the character at `offset` stands. */
export function lineAt(map: readonly LineMark[], offset: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return map[low]?.[1] ?? 0;
}

/** Cuts a text at ascending offsets, in one pass: n offsets give n + 1 pieces, each trimmed. */
export function cut(rich: Rich, offsets: readonly number[]): Rich[] {
  const pieces: Rich[] = [];
  let mark = 0;
  let span = 0;
  for (let i = 0; i <= offsets.length; i++) {
    let start = i === 0 ? 0 : offsets[i - 1]!;
    let end = i === offsets.length ? rich.text.length : offsets[i]!;
    while (start < end && rich.text[start] === " ") start++;
    while (end > start && rich.text[end - 1] === " ") end--;
    const map: LineMark[] = [];
    while (mark + 1 < rich.map.length && rich.map[mark + 1]![0] <= start) mark++;
    if (rich.map[mark]) map.push([0, rich.map[mark]![1]]);
    for (let m = mark + 1; m < rich.map.length && rich.map[m]![0] < end; m++) {
      map.push([rich.map[m]![0] - start, rich.map[m]![1]]);
      mark = m;
    }
    const spans: Span[] = [];
    while (span < rich.spans.length && rich.spans[span]!.end <= start) span++;
    for (let s = span; s < rich.spans.length && rich.spans[s]!.start < end; s++) {
      const from = Math.max(rich.spans[s]!.start, start) - start;
      const to = Math.min(rich.spans[s]!.end, end) - start;
      if (to > from) spans.push({ start: from, end: to, strong: rich.spans[s]!.strong });
    }
    pieces.push({ text: rich.text.slice(start, end), map, spans });
  }
  return pieces;
}

/** The text from `start` on. */
export function tail(rich: Rich, start: number): Rich {
  return start === 0 ? rich : cut(rich, [start])[1]!;
}

/** First and last source line of a text, if it has any. */
export function extent(rich: Rich): readonly [number, number] | undefined {
  const first = rich.map[0];
  return first ? [first[1], rich.map[rich.map.length - 1]![1]] : undefined;
}
