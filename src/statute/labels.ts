/** Enumerators as drafters write them: "(1)", "(a)", "(iv)", "a.", "3)", "1°", "12.—(1)", "(b)(1)", "2A.", "1.2.3". */
import { LetterPattern } from "../language/letters.ts";

const ONE_LETTER = new LetterPattern(String.raw`^(\p{L})(?:\1|([a-z]))?(?:-?(\d+))?$`);

/** A way to read an enumerator: (i) is the letter after (h) and the numeral after nothing. */
export interface Reading {
  /** Shape and alphabet: two enumerators of one style can stand in one row. */
  readonly style: string;
  /** Place in the row; inserted numbers ("2A") lie between whole ones. */
  readonly ordinal: number;
}

export interface Enumerator {
  readonly raw: string; // "(a)", "12.", "1°"
  readonly core: string; // "a", "12", "1°"
  readonly end: number; // offset after it
  readonly readings: readonly Reading[];
}

const NUMBER = `[0-9]{1,4}(?:[A-Z]{1,2}|[a-z]|[ -]?(?:bis|ter|quater|quinquies))?`;
const ROMAN_LOWER = "[ivxlcdm]{1,8}";
const ROMAN_UPPER = "[IVXLCDM]{1,8}";
const LETTER = String.raw`(?:\p{Ll}|\p{Lu}|aa|bb|cc|dd|ee|ff|gg|hh|jj|kk|ll|mm|nn|oo|pp|AA|BB|CC|DD|EE|FF|GG|HH|z[a-z])`;
const CORE = `(?:${NUMBER}|${ROMAN_LOWER}|${ROMAN_UPPER}|${LETTER}(?:-?[0-9]{1,2})?)`;

const PAREN = new RegExp(String.raw`\(\s?(${CORE})\s?\)`, "uy");
const CLOSE = new RegExp(String.raw`(${CORE})\)(?=\s|$|[—–])`, "uy");
const DOT = new RegExp(String.raw`(${NUMBER}|${ROMAN_LOWER}|${ROMAN_UPPER}|${LETTER})\.(?=\s|$|[—–(])`, "uy");
const DECIMAL = /([0-9]{1,3}[A-Z]?(?:\.[0-9]{1,3}[A-Z]?){1,4})\.?(?=\s|$|[—–(])/y;
const DEGREE = /([0-9]{1,3}[°º])[).]?(?=\s|$)/y;
const SUBDIVISION = /(?:Subdivision|Subd\.)\s+([0-9]{1,3}[a-z]?)\.(?=\s)/y;
const BULLET = /[•▪◦‣●○–—](?=\s)/y;

/** The enumerator at `at`, if there is one. */
export function enumeratorAt(text: string, at: number): Enumerator | undefined {
  const code = text.charCodeAt(at);
  if (code === 40) return read(PAREN, "()", text, at);
  if (code === 83) {
    const subdivision = read(SUBDIVISION, "subd", text, at);
    if (subdivision !== undefined) return subdivision;
  }
  // A letter or digit can only begin an enumerator where it is short; this keeps plain words cheap.
  return (
    read(DECIMAL, "d", text, at) ??
    read(DEGREE, "°", text, at) ??
    read(DOT, ".", text, at) ??
    read(CLOSE, ")", text, at) ??
    bullet(text, at)
  );
}

function read(pattern: RegExp, shape: string, text: string, at: number): Enumerator | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const core = found[1]!;
  const readings = readingsOf(core, shape);
  return readings.length > 0 ? { raw: found[0], core, end: at + found[0].length, readings } : undefined;
}

function bullet(text: string, at: number): Enumerator | undefined {
  BULLET.lastIndex = at;
  const found = BULLET.exec(text);
  return found
    ? { raw: found[0], core: "", end: at + 1, readings: [{ style: `bullet${found[0]}`, ordinal: 1 }] }
    : undefined;
}

/** The enumerators at the start of a text: "(b)(1)", "12.—(1)", "(2) (a)". An opening quotation mark may precede. */
export function leadingEnumerators(text: string): Enumerator[] {
  const list: Enumerator[] = [];
  let at = /^["“„«‘']?\s?/u.exec(text)![0].length;
  if (at > 0 && text.charCodeAt(at) !== 40 && !/\d/.test(text[at] ?? "")) at = 0;
  for (let found = enumeratorAt(text, at); found; found = enumeratorAt(text, at)) {
    if (list.length > 0) {
      const before = list[list.length - 1]!;
      const begins = /^[a-z1]$/.test(found.core) && found.readings.some((r) => r.ordinal === 1);
      if (!(found.raw.startsWith("(") || begins) || before.core === "") break;
      const starts = found.readings.some((r) => r.ordinal >= 1 && r.ordinal < 2);
      const sameRow = before.readings.some((r) => found!.readings.some((own) => own.style === r.style));
      if (!starts && sameRow) break;
      if (/^\s*(?:and|or|to|of|above|below)\b/.test(text.slice(found.end, found.end + 12))) break;
    }
    list.push(found);
    if (list.length === 4) break;
    at = found.end;
    while (at < text.length && /[\s—–]/.test(text[at]!)) at++;
    if (found.core === "") break;
  }
  return list;
}

/** Where the text begins after its enumerators. */
export function afterEnumerators(text: string, list: readonly Enumerator[]): number {
  let at = list.length > 0 ? list[list.length - 1]!.end : 0;
  while (at < text.length && text[at] === " ") at++;
  return at;
}

/** All ways to read what stands between the brackets. */
export function readingsOf(core: string, shape: string): Reading[] {
  const readings: Reading[] = [];
  const decimal = /^\d+[A-Z]?(?:\.\d+[A-Z]?)+$/.exec(core);
  if (decimal) {
    const numbers = core.split(".");
    const before = numbers.slice(0, -1).join(".");
    return [{ style: `d${before}`, ordinal: decimalOrdinal(numbers[numbers.length - 1]!) }];
  }
  const number = /^(\d+)[°º]?[ -]?([A-Za-z]*)$/.exec(core);
  if (number) {
    readings.push({ style: `${shape}1`, ordinal: Number(number[1]) + suffixOrdinal(number[2]!) });
    return readings;
  }
  const letter = ONE_LETTER.exec(core);
  if (letter) {
    const upper = letter[1] !== letter[1]!.toLowerCase();
    const doubled = core.length > 1 && core[1] === core[0];
    let ordinal = letterOrdinal(letter[1]!.toLowerCase()) + (doubled ? 26 : 0);
    if (letter[2] && !doubled) ordinal = 26 + letterOrdinal(letter[2]) / 100;
    if (letter[3]) ordinal += Number(letter[3]) / 100;
    readings.push({ style: `${shape}${upper ? "A" : "a"}`, ordinal });
    // (aa) follows (z), and begins a row of its own below (i).
    if (doubled) readings.push({ style: `${shape}${upper ? "AA" : "aa"}`, ordinal: ordinal - 26 });
  }
  const roman = /^[ivxlcdm]+$/i.test(core) ? romanValue(core) : 0;
  if (roman > 0)
    readings.push({ style: `${shape}${core === core.toLowerCase() ? "i" : "I"}`, ordinal: roman });
  return readings;
}

function decimalOrdinal(part: string): number {
  const [, digits, suffix] = /^(\d+)([A-Z]?)$/.exec(part)!;
  return Number(digits) + suffixOrdinal(suffix!);
}

function suffixOrdinal(suffix: string): number {
  if (suffix === "") return 0;
  const latin = ["bis", "ter", "quater", "quinquies"].indexOf(suffix);
  if (latin >= 0) return (latin + 1) / 1000;
  let value = 0;
  for (const letter of suffix.toLowerCase()) value = value * 27 + letterOrdinal(letter);
  return value / 1000;
}

function letterOrdinal(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code >= 97 && code <= 122) return code - 96;
  if (letter === "ñ") return 14.5;
  // Cyrillic and Greek letters: their place in the alphabet.
  if (code >= 0x430 && code <= 0x44f) return code - 0x42f;
  if (code >= 0x3b1 && code <= 0x3c9) return code - 0x3b0;
  return 1;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN_FORM = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** Value of a well-formed roman numeral, else 0. */
export function romanValue(numeral: string): number {
  const lower = numeral.toLowerCase();
  if (!ROMAN_FORM.test(lower)) return 0;
  let total = 0;
  for (let i = 0; i < lower.length; i++) {
    const value = ROMAN[lower[i]!]!;
    total += value < (ROMAN[lower[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}

/** Whether `next` can follow `before` directly: the next whole number, or one inserted between. */
export function follows(before: number, next: number): boolean {
  return next > before && next <= Math.floor(before) + 1.999;
}
