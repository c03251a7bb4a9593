/** Where one paragraph holds several units: at its lines, and in a run "(1) …; (2) …; and (3) …". */

import { LetterPattern } from "../language/letters.ts";
import { plainHeading } from "./headings.ts";
import { type Enumerator, enumeratorAt, follows, leadingEnumerators } from "./labels.ts";
import { cut, type Rich } from "./rich.ts";
import { isTitle } from "./titles.ts";

const OPENS = new LetterPattern(String.raw`^\s*[\p{Lu}“"]`);

/** Words after which a bracketed number refers to a provision elsewhere. */
const REFERRING =
  /(?:\b(?:(?:sub)?-?(?:sections?|paragraphs?|clauses?|items?|articles?|parts?|schedules?|rules?|regulations?|chapters?|divisions?|headings?|points?|grounds?|numbers?|titles?)|nos?\.|arts?\.|ss?\.|secs?\.|paras?\.|pars?\.|cls?\.)|§|\d[A-Za-z]?|\)|[a-z]\d?\(.{0,6})\s*$/i;
/** Words after a bracketed number that make it a reference. */
const REFERRED =
  /^\s*(?:of (?:this|that|the|these|such|sub|section|article|paragraph)|above\b|below\b|hereof|thereof|applies|apply\b|does not apply|(?:to|and|or|through|–|-)\s*\()/i;
const ONLY_CONNECTORS =
  /^(?:[\s,;&–—-]|and\b|or\b|to\b|through\b|either\b|both\b|(?:sub)?-?(?:paragraphs?|sections?|clauses?))*$/i;
const STRONG_END = /[;:—–]\s*(?:(?:and|or|and\/or|but|y|o|et|ou|și|и|или)[,:]?\s*)?$/u;
const WEAK_END = /(?:,\s*(?:and|or|and\/or)?|\b(?:and|or))\s*$/u;
const INLINE = /\(\s?[0-9A-Za-z]{1,5}\s?\)|(?<=[;:]\s)(?:[0-9]{1,2}|[a-z])[.)](?=\s)/g;
const DEFINES =
  /^["“„«‘'][^"”“»’']{1,100}["”“»’'],?\s+(?:(?:in relation to|when used|with respect to)\b.{0,80}?)?(?:means?\b|includes?\b|has the (?:same )?meaning|have the|shall (?:mean|have|include)|refers?\b|is\b|are\b)/;

/** Words that begin an aside on a line of its own. */
const ASIDE =
  /^(?:Explanation|Illustration|Provided|Penalty|Note|Exception|Example)s?(?:\s\d{1,2})?\s?(?:[.:—–-]|that\b)/;

/** Cuts a paragraph into the texts of its units, in order. */
export function splitParagraph(rich: Rich): Rich[] {
  const offsets = [...lineStarts(rich), ...inlineRuns(rich.text)].sort((a, b) => a - b);
  const unique = offsets.filter((offset, i) => offset > 0 && offset !== offsets[i - 1]);
  return unique.length === 0 ? [rich] : cut(rich, unique).filter((piece) => piece.text !== "");
}

/** Lines that begin a unit of their own. A wrapped line may begin with "(a)" too: what stands before it decides. */
function lineStarts(rich: Rich): number[] {
  const found: number[] = [];
  let previous = 0;
  for (let i = 0; i < rich.map.length; i++) {
    const offset = rich.map[i]![0];
    if (offset === 0) continue;
    const line = rich.text.slice(previous, offset).trim();
    previous = offset;
    const before = rich.text.slice(Math.max(0, offset - 40), offset).trimEnd();
    const after = rich.text.slice(offset, offset + 260);
    if ((DEFINES.test(after) || ASIDE.test(after)) && /[;:.,—–-]$|\b(?:and|or)$/.test(before))
      found.push(offset);
    const labels = leadingEnumerators(after);
    if (labels.length === 0) {
      const own = rich.text.slice(offset, rich.map[i + 1]?.[0] ?? offset + 260).trim();
      if ((/[.;:—–]$/.test(line) || isTitle(line)) && plainHeading(own)) found.push(offset);
      continue;
    }
    const punctuated = /[;:.,—–-]$|[;,] (?:and|or|and\/or)$/.test(before);
    const bracketed = labels[0]!.raw.startsWith("(");
    if (REFERRING.test(before) || (bracketed && REFERRED.test(after.slice(labels[0]!.end)))) continue;
    const marked = bracketed || labels[0]!.raw.endsWith(")");
    if (punctuated || (marked && isFirst(labels[0]!))) found.push(offset);
    else if (labels[0]!.core === "") found.push(offset);
  }
  return found;
}

const isFirst = (label: Enumerator): boolean => label.readings.some((r) => r.ordinal === 1);

interface Run {
  style: string;
  ordinal: number;
  last: number;
  offsets: number[];
}

/**
 * Enumerations within a paragraph. A run counts when it begins at the beginning, goes on without a gap, and each
 * of its items follows a mark that separates; everything else in brackets is a cross-reference or an aside.
 */
function inlineRuns(text: string): number[] {
  const open: Run[] = [];
  const accepted: number[] = [];
  const close = (run: Run): void => {
    if (run.offsets.length > 1) for (const offset of run.offsets) accepted.push(offset);
  };
  for (const label of leadingEnumerators(text.slice(0, 60))) {
    for (const { style, ordinal } of label.readings)
      open.push({ style, ordinal, last: label.end, offsets: [0] });
  }
  let reference = -1; // end of the last cross-reference
  INLINE.lastIndex = 0;
  for (let hit = INLINE.exec(text); hit; hit = INLINE.exec(text)) {
    const at = hit.index;
    const label = enumeratorAt(text, at);
    if (!label || at === 0) continue;
    const before = text.slice(Math.max(0, at - 40), at);
    const isReference =
      (REFERRING.test(before) && !/[;:—–]\s*$/.test(before)) ||
      REFERRED.test(text.slice(label.end, label.end + 24)) ||
      (reference >= 0 && at - reference < 40 && ONLY_CONNECTORS.test(text.slice(reference, at)));
    if (isReference) {
      reference = label.end;
      continue;
    }
    if (!/^\s*\S/.test(text.slice(label.end, label.end + 3))) continue;
    const separated =
      STRONG_END.test(before) ||
      (hit[0].startsWith("(") &&
        (WEAK_END.test(before) ||
          (/[.”"]\s$/.test(before) && OPENS.test(text.slice(label.end, label.end + 3)))));
    let matched = false;
    for (let i = open.length - 1; i >= 0 && !matched; i--) {
      const run = open[i]!;
      const reading = label.readings.find((r) => r.style === run.style && follows(run.ordinal, r.ordinal));
      if (!reading || !separated || ONLY_CONNECTORS.test(text.slice(run.last, Math.min(at, run.last + 60))))
        continue;
      for (const inner of open.splice(i + 1)) close(inner);
      run.ordinal = reading.ordinal;
      run.last = label.end;
      run.offsets.push(at);
      matched = true;
    }
    if (matched || !isFirst(label)) continue;
    for (const { style, ordinal } of label.readings) {
      if (ordinal !== 1) continue;
      const same = open.findIndex((run) => run.style === style && run.offsets[0] !== 0);
      if (same >= 0) for (const run of open.splice(same)) close(run);
      open.push({ style, ordinal, last: label.end, offsets: [at] });
    }
  }
  for (const run of open) close(run);
  return accepted;
}
