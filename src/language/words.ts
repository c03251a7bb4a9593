/** Where words begin and end: letters and digits, with one apostrophe and the letters after it. */

const [LETTER, DIGIT] = [1, 2];
const BASIC = 128;
const KINDS = new Uint8Array(BASIC);
for (let i = 0; i < BASIC; i++) {
  const char = String.fromCharCode(i);
  KINDS[i] = /[a-z]/i.test(char) ? LETTER : /[0-9]/.test(char) ? DIGIT : 0;
}

/** Kinds of the other characters that were met so far, by code point. */
const others = new Map<number, number>();

function otherKind(point: number): number {
  let kind = others.get(point);
  if (kind === undefined) {
    const char = String.fromCodePoint(point);
    kind = /\p{L}/u.test(char) ? LETTER : /\p{N}/u.test(char) ? DIGIT : 0;
    others.set(point, kind);
  }
  return kind;
}

/** The first character from an offset on that is of one of the kinds, or (`wanted` false) of none. */
function seek(text: string, from: number, kinds: number, wanted: boolean): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < BASIC) {
      if (((KINDS[code]! & kinds) !== 0) === wanted) return at;
      at++;
    } else {
      const point = text.codePointAt(at)!;
      if (((otherKind(point) & kinds) !== 0) === wanted) return at;
      at += point > 0xffff ? 2 : 1;
    }
  }
  return at;
}

function isApostrophe(text: string, at: number): boolean {
  const char = text[at];
  return char === "'" || char === "’" || char === "ʼ";
}

/** Basic letters and digits, and all else that is basic, from an offset on: V8's own scanner is quicker than a loop. */
const BASIC_WORD = /[A-Za-z0-9]*/y;
const BASIC_GAP = /[\0-/:-@[-`{-\x7f]*/y;

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Where the next word begins, the text's end if none does. */
export function nextWord(text: string, from: number): number {
  const at = skip(BASIC_GAP, text, from);
  return text.charCodeAt(at) >= BASIC ? seek(text, at, LETTER | DIGIT, true) : at;
}

/** Where the word ends that begins at an offset. */
export function wordEnd(text: string, start: number): number {
  const basic = skip(BASIC_WORD, text, start);
  const end = text.charCodeAt(basic) >= BASIC ? seek(text, basic, LETTER | DIGIT, false) : basic;
  if (!isApostrophe(text, end)) return end;
  const after = seek(text, end + 1, LETTER, false);
  return after > end + 1 ? after : end;
}
