/**
 * A long text cut where Markdown begins anew, so that the parser holds only a little of it at a time: its tree weighs some
 * hundred times the text.
 */

export interface Chunk {
  readonly text: string;
  /** Lines before it. */
  readonly shift: number;
}

const SIZE = 60_000;
/** A line that cannot go on with a list, a quotation or a paragraph, after a blank one. */
const ANEW = /^[\p{L}("“#§]/u;
const FENCE = /^[\s>*+-]*(?:`{3}|~{3})/;

/** The chunks of a text, in order. */
export function* chunksOf(source: string): Generator<Chunk> {
  let start = 0;
  let startLine = 0;
  let line = 0;
  let blank = false;
  let fenced = false;
  for (let at = 0; at < source.length; ) {
    let end = source.indexOf("\n", at);
    if (end < 0) end = source.length;
    const head = source.slice(at, Math.min(end, at + 80));
    if (at - start > SIZE && blank && !fenced && ANEW.test(head)) {
      yield { text: source.slice(start, at), shift: startLine };
      start = at;
      startLine = line;
    }
    if (FENCE.test(head)) fenced = !fenced;
    blank = head.trim() === "";
    at = end + 1;
    line++;
  }
  yield { text: source.slice(start), shift: startLine };
}
