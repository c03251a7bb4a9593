import type { Statute, Unit } from "../model.ts";
import { labelOf, type NumberStyle } from "./numbers.ts";

/** A section in the draft's own style. */
export interface NewSection {
  /** "12A", "" where sections have no numbers. */
  readonly number: string;
  readonly text: readonly string[];
}

const NUMBER = /[\p{L}\p{N}][\p{L}\p{N}.:–-]*$/u;

/** The number of a section: "12", "14-301", "4". */
export function numberOf(section: Unit): string {
  return NUMBER.exec(section.label.replace(/[\s.:—–-]+$/u, ""))?.[0] ?? "";
}

/** The next free number after a section: nothing is renumbered, so that no reference goes wrong. */
export function nextNumber(section: Unit, statute: Statute, taken: ReadonlySet<string>): string {
  const number = numberOf(section);
  if (number === "") return "";
  const used = new Set([...statute.units.filter((u) => u.kind === "section").map(numberOf), ...taken]);
  const sections = statute.units.filter((u) => u.kind === "section");
  const isLast = sections.at(-1) === section;
  if (isLast && /^\d+$/.test(number)) {
    let next = Number(number) + 1;
    while (used.has(String(next))) next++;
    return String(next);
  }
  const parts = /[.:–-]/.test(number)
    ? (n: number): string => `.${n}`
    : (n: number): string => labelOf(LETTERS, n);
  const stem = /^\d+[A-Z]+$/.test(number) ? number.replace(/[A-Z]+$/, "") : number;
  for (let n = 1; ; n++) if (!used.has(stem + parts(n))) return stem + parts(n);
}

const LETTERS: NumberStyle = { before: "", after: "", kind: "A", bullet: false };

const HEADING_MARK = /^\s*(#{1,6})\s+/;

/** Lines that name a section, and what its first words stand behind on one line, "" where they begin a line of their own. */
interface Head {
  readonly lines: readonly string[];
  readonly runIn: string;
}

/** A number that words follow on its line: `**2.—** (1) In this Act`. */
function runInNumber(anchor: Unit, old: string, lines: readonly string[]): RegExpExecArray | undefined {
  if (old === "" || anchor.heading === "") return undefined;
  const [first, last] = anchor.headingLines ?? anchor.lines;
  if (lines[first - 1]?.includes(old) === true) return undefined;
  for (const line of lines.slice(first, Math.max(last, first + LINES_TO_NUMBER))) {
    const found = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)([.:—–\s*_-]*)/u.exec(line);
    if (found?.[2] === old) return found;
  }
  return undefined;
}

/** How far below its heading a number may stand. */
const LINES_TO_NUMBER = 4;

/** How a heading is written in the draft, with another number and other words. */
function headOf(anchor: Unit, number: string, heading: string, lines: readonly string[]): Head {
  const own = lines[(anchor.headingLines?.[0] ?? anchor.lines[0]) - 1] ?? "";
  const mark = HEADING_MARK.exec(own);
  const old = numberOf(anchor);
  const below = runInNumber(anchor, old, lines);
  if (below !== undefined) {
    const before = mark === null ? `**${heading}**` : `${mark[1]} ${heading}`;
    return { lines: [before, ""], runIn: `${below[1]}${number}${below[3]!.trimEnd()} ` };
  }
  const at = old === "" ? -1 : own.indexOf(old);
  if (mark !== null && at >= 0) {
    const gap = /^[.:\s)—–-]*/u.exec(own.slice(at + old.length))![0].trimEnd();
    const wrapped = /^\s*#+\s+(\*\*|__)/.exec(own)?.[1] ?? "";
    return {
      lines: [`${own.slice(0, at)}${number}${gap === "" ? "." : gap} ${heading}${wrapped}`, ""],
      runIn: "",
    };
  }
  if (mark !== null)
    return { lines: [`${mark[1]} ${number === "" ? "" : `${number}. `}${heading}`, ""], runIn: "" };
  const label = anchor.label.replace(/[\s.:—–-]+$/u, "");
  const named = old === "" ? number : label.replace(old, number);
  return { lines: [`**${named === "" ? "" : `${named}. `}${heading}**`, ""], runIn: "" };
}

const UPPER = /^\((\d+)\)\s+/;
const LOWER = /^\(([a-z])\)\s+/;

/** The paragraphs of a clause, numbered as the draft numbers. */
export function inStyle(
  paragraphs: readonly string[],
  [upper, lower]: readonly [NumberStyle, NumberStyle],
): string[] {
  const tops = paragraphs.filter((p) => UPPER.test(p)).length;
  let n = 0;
  let m = 0;
  const indent = upper.bullet && lower.bullet && tops > 1 ? "  " : "";
  const bullet = (style: NumberStyle): string => (style.bullet ? "- " : "");
  return paragraphs.map((p) => {
    if (UPPER.test(p)) {
      m = 0;
      const words = p.replace(UPPER, "");
      return tops === 1 ? words : `${bullet(upper)}${labelOf(upper, ++n)} ${words}`;
    }
    if (LOWER.test(p)) return `${indent}${bullet(lower)}${labelOf(lower, ++m)} ${p.replace(LOWER, "")}`;
    return p;
  });
}

/** A clause as a section that follows another. */
export function newSection(
  anchor: Unit,
  clause: { readonly heading: string; readonly paragraphs: readonly string[] },
  number: string,
  styles: readonly [NumberStyle, NumberStyle],
  lines: readonly string[],
): NewSection {
  const head = headOf(anchor, number, clause.heading, lines);
  const [first = "", ...others] = inStyle(clause.paragraphs, styles);
  return { number, text: [...head.lines, head.runIn + first, ...others.flatMap((p) => ["", p])] };
}
