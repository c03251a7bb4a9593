/**
 * How deep a text nests and how many blocks it has, told from the beginnings of its lines: by the parser's rules, read so
 * that the answer is never too small, in one pass and without the parser.
 */

export interface Structure {
  /** The most lists and quotations within each other. */
  readonly depth: number;
  /** The line on which they are. */
  readonly line: number;
  readonly blocks: number;
}

/** So many lines or marks within one block cost as much as another block. */
const SHARE = 10;
/** A quotation among the open containers; a list item is the column of its words. */
const QUOTE = -1;
/** Wider gaps after a list mark belong to the words. */
const WIDEST_GAP = 4;

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const EQUALS = 61;
const MORE = 62;
const BRACKET = 41;
const PIPE = 124;
const BACKTICK = 96;
const TILDE = 126;

/** Marks of emphasis, links, code, tags, escapes and entities: `! & * < [ \ ] _ backtick ~`. */
const MARK = /[!&*<[\\\]_`~]/g;
/** Line ends; the reading takes three separators for such too. */
const LINE_END = /[\n\r\u2028\u2029\u0085]/g;

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

class Scanner {
  depth = 0;
  line = 1;
  blocks = 0;
  private readonly open: number[] = [];
  private number = 0;
  /** Lines and marks of the block that is open. */
  private lines = 0;
  private marks = 0;
  private at = 0;
  private column = 0;

  private nextMark: number;

  constructor(private readonly text: string) {
    this.nextMark = this.markFrom(0);
  }

  run(): Structure {
    const { text } = this;
    for (let start = 0; start < text.length; ) {
      const end = this.endOfLine(start);
      this.number++;
      this.readLine(start, end);
      start = end + (text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
    }
    this.close();
    return { depth: this.depth, line: this.line, blocks: this.blocks };
  }

  /** Marks are counted on the way. */
  private endOfLine(start: number): number {
    LINE_END.lastIndex = start;
    const end = LINE_END.test(this.text) ? LINE_END.lastIndex - 1 : this.text.length;
    for (; this.nextMark < end; this.nextMark = this.markFrom(this.nextMark + 1)) this.marks++;
    return end;
  }

  /** Where the next mark stands: sought once, however many lines are before it. */
  private markFrom(start: number): number {
    MARK.lastIndex = start;
    return MARK.test(this.text) ? MARK.lastIndex - 1 : Number.POSITIVE_INFINITY;
  }

  /** Ends the block that is open, which counts by its length. */
  private close(): void {
    this.blocks += Math.floor(this.lines / SHARE) + Math.floor(this.marks / SHARE);
    this.lines = 0;
    this.marks = 0;
  }

  private readLine(start: number, end: number): void {
    this.at = start;
    this.column = 0;
    const going = this.lines > 0;
    const matched = this.goOn(end);
    if (this.at >= end) {
      this.close();
      // a list goes on over a blank line, a quotation does not
      const quote = this.open.indexOf(QUOTE, matched);
      if (quote >= 0) this.open.length = quote;
      return;
    }
    const before = this.open.length;
    let opened = 0;
    while (this.at < end && this.openOne(end, opened === 0 ? matched : this.open.length)) opened++;
    const first = this.text.charCodeAt(this.at);
    const anew = opened > 0 || this.beginsBlock(first, this.at, end);
    // words may go on with a paragraph from outside of its list or quotation
    if (opened === 0 && (anew || !going)) this.open.length = Math.min(before, matched);
    if (anew || !going) {
      this.close();
      this.blocks += Math.max(opened, 1);
    }
    this.lines++;
    // what follows a heading or rule is another block
    if (first === HASH || first === EQUALS || (anew && opened === 0 && first === DASH)) this.close();
    if (first === PIPE) this.blocks += this.pipes(end);
    if (this.open.length > this.depth) {
      this.depth = this.open.length;
      this.line = this.number;
    }
  }

  private skipBlank(end: number): void {
    for (; this.at < end; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === SPACE) this.column++;
      else if (code === TAB) this.column += 4 - (this.column % 4);
      else break;
    }
  }

  /** How many of the open containers the line goes on with; stops at the first character beyond their marks. */
  private goOn(end: number): number {
    this.skipBlank(end);
    let i = 0;
    for (; i < this.open.length; i++) {
      const container = this.open[i]!;
      if (container === QUOTE) {
        if (this.at >= end || this.text.charCodeAt(this.at) !== MORE) break;
        this.at++;
        this.column++;
        this.skipBlank(end);
      } else if (this.at < end && this.column < container) break;
    }
    return i;
  }

  /** Opens a quotation or list item within the first `within` containers, where the line goes on with one. */
  private openOne(end: number, within: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    let length = 0;
    if (code === MORE) length = 1;
    else if (code === DASH || code === PLUS || code === STAR) {
      if (code !== PLUS && this.isRule(code, this.at, end)) return false;
      length = 1;
    } else if (isDigit(code)) {
      let last = this.at + 1;
      while (last < end && last - this.at < 9 && isDigit(text.charCodeAt(last))) last++;
      const mark = text.charCodeAt(last);
      if (mark !== DOT && mark !== BRACKET) return false;
      length = last + 1 - this.at;
    } else return false;
    if (code !== MORE && this.at + length < end && !isBlank(text.charCodeAt(this.at + length))) return false;
    this.at += length;
    this.column += length;
    const words = this.column;
    this.skipBlank(end);
    this.open.length = within;
    const gap = this.column - words;
    if (code === MORE) this.open.push(QUOTE);
    else this.open.push(this.at >= end || gap > WIDEST_GAP ? words + 1 : this.column);
    return true;
  }

  /** Whether only this mark stands up to the end: a rule, not lists within lists. */
  private isRule(mark: number, start: number, end: number): boolean {
    // where other words follow, they mostly follow soon; the end tells as much at once
    const last = this.text.charCodeAt(end - 1);
    if (last !== mark && !isBlank(last)) return false;
    if (start < this.ruleTill) return false;
    let marks = 0;
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === mark) marks++;
      else if (!isBlank(code)) {
        this.ruleTill = at;
        return false;
      }
    }
    return marks >= 3;
  }
  /** Up to here the line has been searched for a rule: what stands there stops every other one that begins before it. */
  private ruleTill = 0;

  private beginsBlock(first: number, at: number, end: number): boolean {
    const { text } = this;
    if (first === HASH || first === PIPE) return true;
    if (first === EQUALS || first === DASH || first === STAR) return this.isRun(first, at, end);
    return (
      (first === BACKTICK || first === TILDE) &&
      text.charCodeAt(at + 1) === first &&
      text.charCodeAt(at + 2) === first
    );
  }

  private isRun(mark: number, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== mark && !isBlank(code)) return false;
    }
    return true;
  }

  private pipes(end: number): number {
    let cells = 0;
    for (let at = this.at + 1; at < end; at++) if (this.text.charCodeAt(at) === PIPE) cells++;
    return cells;
  }
}

/** Measures a text. Its blocks are those of the parser or more. */
export function measureStructure(text: string): Structure {
  return new Scanner(text).run();
}
