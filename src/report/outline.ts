/** The tree that was understood, as lines of text. */
import type { Statute, Unit } from "../model.ts";

/** One line for each unit: citation, heading or first words, role where it is not operative, lines. */
export function outlineText(statute: Statute): string[] {
  const depth = new Map<Unit, number>();
  return statute.units.map((unit) => {
    const level = unit.parent ? depth.get(unit.parent)! + 1 : 0;
    depth.set(unit, level);
    const [first, last] = unit.lines;
    const lines = first === last ? `${first}` : `${first}-${last}`;
    const role = unit.role === "operative" ? "" : `  [${unit.role}]`;
    const name = unit.kind === "document" ? statute.title : unit.citation;
    const words =
      unit.kind === "document" ? "" : (unit.heading === name ? "" : unit.heading) || shorten(unit.text);
    return `${"  ".repeat(Math.min(level, 12))}${[name, words].filter(Boolean).join("  ")}${role}  (${lines})`;
  });
}

function shorten(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 47).trimEnd()}…`;
}
