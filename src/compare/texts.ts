import { tokenize } from "../language/tokens.ts";
import type { Statute, Unit } from "../model.ts";

/** A unit to be paired: its words without heading, number or enumerators, and those of all that stands below it. */
export interface PairText {
  readonly unit: Unit;
  readonly text: string;
  readonly stems: readonly string[];
}

/** Outside sections, fewer words than this are an enacting formula or a caption. */
const FORMULA_WORDS = 12;
/** Scripts that put no space between words: each character counts as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

function textBelow(unit: Unit): string {
  const parts = unit.text === "" ? [] : [unit.text];
  for (const child of unit.children) parts.push(textBelow(child));
  return parts.join(" ");
}

function holdsSections(unit: Unit): boolean {
  return unit.children.some((c) => c.kind === "section" || c.kind === "division");
}

function stemsOf(text: string): string[] {
  const stems = tokenize(text).map((t) => t.stem);
  return UNSPACED.test(text) ? stems.flatMap((s) => (UNSPACED.test(s) ? [...s] : [s])) : stems;
}

/**
 * The units of a statute that are paired with another's: its sections, and text that stands outside any section. Empty
 * ones (repealed, reserved), titles, enacting words and editors' notes are left out.
 */
export function pairTexts(statute: Statute): PairText[] {
  const found: PairText[] = [];
  const add = (unit: Unit, text: string, least = 1): void => {
    const stems = stemsOf(text);
    if (stems.length >= least) found.push({ unit, text, stems });
  };
  const visit = (unit: Unit): void => {
    if (unit.kind === "section" && !holdsSections(unit)) {
      add(unit, textBelow(unit));
      return;
    }
    if (unit.role !== "title" && unit.role !== "note") add(unit, unit.text, FORMULA_WORDS);
    for (const child of unit.children) {
      if (child.role === "note" || (child.role === "title" && child.kind !== "division")) continue;
      if (child.kind === "subdivision" || child.kind === "flush") add(child, textBelow(child), FORMULA_WORDS);
      else visit(child);
    }
  };
  visit(statute.root);
  return found;
}
