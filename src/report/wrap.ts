/** Text set in lines of a width. Colour comes after: it has no width. */
export interface WrapOptions {
  readonly width: number;
  /** What stands before the first line, and before the others. */
  readonly first?: string;
  readonly rest?: string;
}

/** Text of which every character takes one column. */
const NARROW = /^[ -~§\u2010-\u2027]*$/;

/** How many columns a text takes. Combining marks take none, wide East Asian characters two. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  let n = 0;
  for (const char of text) {
    if (/\p{M}/u.test(char)) continue;
    n += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      char,
    )
      ? 2
      : 1;
  }
  return n;
}

/** Breaks a text at its spaces; a word longer than a line is broken where it must be. */
export function wrap(text: string, options: WrapOptions): string[] {
  const { width, first = "", rest = first } = options;
  const lines: string[] = [];
  let line = first;
  let filled = false;
  let room = width - columns(first);
  const push = (): void => {
    lines.push(line);
    line = rest;
    room = width - columns(rest);
    filled = false;
  };
  for (let word of text.split(/ +/)) {
    if (word === "") continue;
    let size = columns(word);
    if (filled && size + 1 > room) push();
    while (size > room && room > 4) {
      const chars = [...word];
      let at = 0;
      for (let n = 0; at < chars.length; at++) {
        n += columns(chars[at]!);
        if (n > room) break;
      }
      line += chars.slice(0, at).join("");
      word = chars.slice(at).join("");
      size = columns(word);
      push();
    }
    line += filled ? ` ${word}` : word;
    room -= size + (filled ? 1 : 0);
    filled = true;
  }
  if (filled || lines.length === 0) lines.push(line);
  return lines;
}

/** Cuts a text to a number of columns, with an ellipsis. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let n = 0;
  let out = "";
  for (const char of text) {
    n += columns(char);
    if (n > width - 1) break;
    out += char;
  }
  return `${out.trimEnd()}…`;
}

/** Fills up with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** "1 gap", "2 gaps". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
