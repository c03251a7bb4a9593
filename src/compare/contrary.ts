import type { Detection } from "../detect/detect.ts";
import { PROHIBITED } from "../detect/grade.ts";
import type { ResultPlace } from "../report/result.ts";
import { linesOf } from "../statute/index.ts";

/** How many are shown. */
const PLACES = 3;

/** The norms that say all that an element asks for, and forbid it. A rule that only spares somebody the duty is not among them. */
export function contraryPlaces(detection: Detection | undefined): ResultPlace[] {
  const norms = (detection?.spoiled ?? []).filter((n) => n.rejected === PROHIBITED).map((n) => n.norm);
  return [...new Set(norms)].slice(0, PLACES).map(({ unit, own }) => ({
    citation: unit.citation,
    lines: linesOf(unit, own.start, own.start + own.text.length),
    quote: own.text,
    role: "provision",
  }));
}
