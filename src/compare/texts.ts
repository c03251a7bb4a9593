import { tokenize } from "../language/tokens.ts";
import type { Statute, Unit } from "../model.ts";

/** A unit to be paired: its words without heading, number or enumerators, and those of all that stands below it. */
export interface PairText {
  readonly unit: Unit;
  readonly text: string;
  readonly stems: readonly string[];
}

function textBelow(unit: Unit): string {
  const parts = unit.text === "" ? [] : [unit.text];
  for (const child of unit.children) parts.push(textBelow(child));
  return parts.join(" ");
}

function holdsSections(unit: Unit): boolean {
  return unit.children.some((c) => c.kind === "section" || c.kind === "division");
}

/**
 * The units of a statute that are paired with another's: its sections, and text that stands outside any section. Empty
 * ones (repealed, reserved) are left out.
 */
export function pairTexts(statute: Statute): PairText[] {
  const found: PairText[] = [];
  const add = (unit: Unit, text: string): void => {
    const stems = tokenize(text).map((t) => t.stem);
    if (stems.length > 0) found.push({ unit, text, stems });
  };
  const visit = (unit: Unit): void => {
    if (unit.kind === "section" && !holdsSections(unit)) {
      add(unit, textBelow(unit));
      return;
    }
    if (unit.text !== "") add(unit, unit.text);
    for (const child of unit.children) {
      if (child.kind === "subdivision" || child.kind === "flush") add(child, textBelow(child));
      else visit(child);
    }
  };
  visit(statute.root);
  return found;
}
