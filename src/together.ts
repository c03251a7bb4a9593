import type { Statute, Unit } from "./model.ts";

/** Several statutes as one, and the file that a unit of it came from. */
export interface JoinedStatute {
  readonly statute: Statute;
  readonly fileOf: (unit: string) => string;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads several statutes as one: definitions, the coordinating body and every dependency then reach across files.
 * Unit ids get the number of their file, so that they stay unique; lines stay those of each file.
 */
export function joinStatutes(statutes: readonly Statute[]): JoinedStatute {
  const first = statutes[0]!;
  const copies = new Map<Unit, Open<Unit>>();
  const copy = (unit: Unit, prefix: string, parent: Unit | undefined): Unit => {
    const made: Open<Unit> = { ...unit, id: prefix + unit.id, parent, children: [] };
    copies.set(unit, made);
    made.children = unit.children.map((child) => copy(child, prefix, made));
    return made;
  };
  const root: Open<Unit> = { ...first.root, id: "all", text: "", heading: "", children: [] };
  root.children = statutes.map((s, i) => copy(s.root, `${i + 1}:`, root));
  const of = (unit: Unit): Unit => copies.get(unit) ?? unit;
  return {
    statute: {
      file: statutes.map((s) => s.file).join(" + "),
      title: first.title,
      root,
      units: [root, ...statutes.flatMap((s) => s.units.map(of))],
      definedTerms: statutes.flatMap((s) => s.definedTerms.map((d) => ({ ...d, unit: of(d.unit) }))),
      lineCount: statutes.reduce((sum, s) => sum + s.lineCount, 0),
      warnings: statutes.flatMap((s) =>
        s.warnings.map((w) => ({ ...w, message: `${s.file}: ${w.message}` })),
      ),
    },
    fileOf: (unit) => statutes[Number.parseInt(unit, 10) - 1]?.file ?? first.file,
  };
}
