/** A unit's text, sentence by sentence. */
import { LetterPattern } from "../language/letters.ts";
import type { Unit } from "../model.ts";

const CAPITAL = new LetterPattern(String.raw`[\p{Lu}\p{N}]`);
const UPPER = new LetterPattern(String.raw`\p{Lu}`);
const CAPITALISED = new LetterPattern(String.raw`^\s*\p{Lu}\p{Ll}`);
const INITIALS = new LetterPattern(String.raw`^(?:\p{L}\.)+\p{L}$`);
const INITIAL = new LetterPattern(String.raw`^\p{L}$`);

export interface Sentence {
  readonly text: string;
  /** Offset in the unit's text. */
  readonly start: number;
}

/** Shortened words of legal texts; a full stop after them ends no sentence. */
const ABBREVIATIONS = new Set(
  "art arts s ss sec secs no nos para paras par pars cl cls sch ch chs c cap pt pts reg regs r rr v vs vol p pp pub l stat u.s.c u.s ed cf e.g i.e viz al seq etc mr mrs ms dr hon st jr sr inc ltd co corp dept gov gen rep sen res rev amend supp tit subs subsec div ann jan feb mar apr jun jul aug sept sep oct nov dec u.n a.m p.m ord gaz n d ibid id op cit approx max min fig prof".split(
    " ",
  ),
);
/** These may well end a sentence; a capital after them decides. */
const MAY_END = new Set(["etc", "a.m", "p.m", "inc", "ltd", "corp", "al", "seq"]);
const END = /[.!?]+["”’»)\]]*(?=\s|$)/gu;

/** The sentences of a unit's text. Neither "; " nor an abbreviation ends one. */
export function sentences(unit: Pick<Unit, "text">): Sentence[] {
  const { text } = unit;
  const found: Sentence[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let hit = END.exec(text); hit; hit = END.exec(text)) {
    const end = hit.index + hit[0].length;
    if (end < text.length && !isEnd(text, hit.index, end, hit[0])) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to && text[start] === " ") start++;
  if (start < to) found.push({ text: text.slice(start, to).trimEnd(), start });
}

function isEnd(text: string, dot: number, end: number, mark: string): boolean {
  const next = text.slice(end).match(/^\s*(["“„«‘'([]*)(\S)/u);
  if (!next) return true;
  const capital = CAPITAL.test(next[2]!) || next[1] !== "";
  if (!capital) return false;
  if (mark[0] !== ".") return true;
  const word = /[^\s("“„«‘']*$/u.exec(text.slice(Math.max(0, dot - 24), dot))![0].toLowerCase();
  if (ABBREVIATIONS.has(word))
    return MAY_END.has(word) && UPPER.test(next[2]!) && CAPITALISED.test(text.slice(end, end + 4));
  // "U.N.", "E.U.": capitals with full stops between them.
  if (INITIALS.test(word)) return false;
  // An initial ("J. Smith") and a number before a number ("No. 5. 3") end nothing.
  if (INITIAL.test(word)) return false;
  return !(/^\d+$/.test(word) && /\d/.test(next[2]!) && dot - start(text, dot) < 6);
}

/** Where the word before `dot` begins after the last white space. */
function start(text: string, dot: number): number {
  return text.lastIndexOf(" ", dot) + 1;
}
