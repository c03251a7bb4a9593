/**
 * A long text cut where Markdown begins anew, so that the parser holds only a little of it at a time: its tree weighs some
 * hundred times the text. Where nothing begins anew for longer than in any draft, it is cut all the same: the parser's
 * time grows with the square of what it holds.
 */

export interface Chunk {
  readonly text: string;
  /** Lines before it. */
  readonly shift: number;
}

const SIZE = 60_000;
/** From this weight on a text is cut at the next place that is safe, and from that one on anywhere. */
const HEAVY = 1_500;
const TOO_HEAVY = 4_000;
/** A line weighs one, and more where the parser goes back over all that it has. */
const UNDERLINE_WEIGHT = 60;
const STRAY_WEIGHT = 8;
/** So many characters weigh as much as a line. */
const LINE = 100;
/** A line that cannot go on with a list, a quotation or a paragraph, after a blank one. */
const ANEW = /^[\p{L}("“#§]/u;
const FENCE = /^[\s>*+-]*(?:`{3}|~{3})/;
/** What opens a quotation or list, and what underlines a heading. */
const CONTAINER = /^\s*(?:[>+*-]|\d{1,9}[.)])/;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;

/** The chunks of a text, in order. */
export function* chunksOf(source: string): Generator<Chunk> {
  let start = 0;
  let startLine = 0;
  let line = 0;
  let blank = false;
  let fenced = false;
  /** Whether a list or quotation stands in the paragraph, so that a line without its mark strays into it. */
  let contained = false;
  let weight = 0;
  for (let at = 0; at < source.length; ) {
    let end = source.indexOf("\n", at);
    if (end < 0) end = source.length;
    const head = source.slice(at, Math.min(end, at + 80));
    const heavy = at - start > SIZE || weight > HEAVY;
    if ((heavy && blank && !fenced && ANEW.test(head)) || weight > TOO_HEAVY) {
      yield { text: source.slice(start, at), shift: startLine };
      start = at;
      startLine = line;
      weight = 0;
      fenced = false;
      contained = false;
    }
    if (FENCE.test(head)) fenced = !fenced;
    blank = head.trim() === "";
    if (blank) contained = false;
    else if (CONTAINER.test(head)) contained = true;
    else if (contained) weight += STRAY_WEIGHT;
    if (UNDERLINE.test(head)) weight += UNDERLINE_WEIGHT;
    weight += 1 + (end - at) / LINE;
    at = end + 1;
    line++;
  }
  yield { text: source.slice(start), shift: startLine };
}
