import type { Statute, Unit } from "../model.ts";
import { readingsOf } from "../statute/labels.ts";

/** How the pieces of a draft are numbered at one level: "(1)", "a)", "- (i)". */
export interface NumberStyle {
  readonly before: string;
  readonly after: string;
  readonly kind: "1" | "a" | "A" | "i" | "I";
  readonly bullet: boolean;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  const fits = ROMAN.find(([value]) => value <= n);
  return fits === undefined ? "" : fits[1] + roman(n - fits[0]);
}

/** "a", …, "z", "aa", "bb", …: as drafters go on after z. */
function letter(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** The n-th number of a style. */
export function labelOf({ before, after, kind }: NumberStyle, n: number): string {
  const lower = kind === "1" ? String(n) : kind.toLowerCase() === "a" ? letter(n) : roman(n);
  return before + (kind === "A" || kind === "I" ? lower.toUpperCase() : lower) + after;
}

const LABEL = /^([("“]*)([\p{L}\p{N}°º]+)([).:°º]*)/u;
const BULLET = /^\s*[-*+]\s/;

/** The style of a row from its first label, or undefined where it has none. */
export function styleOf(first: Unit, lines: readonly string[]): NumberStyle | undefined {
  const parts = LABEL.exec(first.label.trim());
  if (parts === null) return undefined;
  const [, before = "", core = "", after = ""] = parts;
  const kind =
    core === "1"
      ? "1"
      : core === "a" || core === "A"
        ? core
        : core === "i" || core === "I"
          ? core
          : undefined;
  if (kind === undefined) return undefined;
  return { before, after, kind, bullet: BULLET.test(lines[first.lines[0] - 1] ?? "") };
}

/** The place of a label in a row of a style: (k) is the eleventh. */
export function ordinalOf(label: string, { kind }: NumberStyle): number | undefined {
  const core = LABEL.exec(label.trim())?.[2];
  return core === undefined ? undefined : readingsOf(core, "").find((r) => r.style === kind)?.ordinal;
}

function mostUsed(styles: readonly NumberStyle[], otherwise: NumberStyle): NumberStyle {
  const counts = new Map<string, number>();
  for (const s of styles) {
    const key = JSON.stringify(s);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort(([, a], [, b]) => b - a)[0];
  return best === undefined ? otherwise : (JSON.parse(best[0]) as NumberStyle);
}

/** The numbered pieces right below a unit. */
export function itemsOf(unit: Unit): Unit[] {
  return unit.children.filter((c) => c.kind === "subdivision" && c.label !== "");
}

/** How a draft numbers the subsections of its sections, and the lists below them. */
export function draftStyles(statute: Statute, lines: readonly string[]): readonly [NumberStyle, NumberStyle] {
  const upper: NumberStyle[] = [];
  const lower: NumberStyle[] = [];
  for (const unit of statute.units) {
    if (unit.role !== "operative") continue;
    const first = itemsOf(unit)[0];
    const style = first === undefined ? undefined : styleOf(first, lines);
    if (style === undefined) continue;
    // a section whose own words open the list has no subsections
    if (unit.kind === "section" && unit.text === "") upper.push(style);
    else if (unit.kind === "subdivision") lower.push(style);
  }
  const first = mostUsed(upper, { before: "(", after: ")", kind: "1", bullet: false });
  const other = first.kind === "1" ? "a" : "1";
  const fallback: NumberStyle = { before: "(", after: ")", kind: other, bullet: first.bullet };
  return [
    first,
    mostUsed(
      lower.filter((s) => labelOf(s, 1) !== labelOf(first, 1)),
      fallback,
    ),
  ];
}
