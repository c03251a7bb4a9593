import type { Catalogue, Clause } from "../catalogue/model.ts";
import type { Detection } from "../detect/detect.ts";
import { tokenize } from "../language/tokens.ts";
import type { Statute, Unit } from "../model.ts";
import type { ResultFinding, StatuteResult } from "../report/result.ts";
import { endsOpen } from "../statute/chapeau.ts";
import { itemsOf } from "./numbers.ts";

/** Where a clause belongs: as one more item of a list, or as a section of its own after another. */
export interface Spot {
  readonly section: Unit;
  readonly list: Unit | undefined;
}

/**
 * How much each sign says that a section is the place. Found by trying: out of the invented statutes of the working corpus
 * one provision at a time was taken out, and the place that it had stood in was to be found again.
 */
export const WEIGHTS = {
  /** What the draft has of the element already. */
  own: 20,
  /** Passages that come near to what is asked for. */
  closest: 0.05,
  near: 1.3,
  /** Elements of the same kind, and of the same group, that stand there. */
  kind: 0.9,
  group: 0.5,
  neighbour: 0.1,
  /** How alike the words are: of the section, of its heading, of its most alike piece. */
  words: 2.6,
  heading: 1.1,
  piece: 0.2,
  title: 5.5,
  body: 0.25,
  /** Sections that settle much, settle more. */
  many: 0.15,
};

/** A place for which less speaks is none. */
const LEAST = 1.5;

export type Sign = keyof typeof WEIGHTS;

type Bag = ReadonlyMap<string, number>;

function bag(text: string): Bag {
  const counts = new Map<string, number>();
  for (const { stem } of tokenize(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function textBelow(unit: Unit): string {
  return [unit.text, ...unit.children.map(textBelow)].join(" ");
}

function unitsBelow(unit: Unit): Unit[] {
  return [unit, ...unit.children.flatMap(unitsBelow)];
}

interface SectionWords {
  readonly words: Bag;
  readonly heading: Bag;
  readonly pieces: readonly Bag[];
}

function sectionOf(unit: Unit): Unit | undefined {
  for (let u: Unit | undefined = unit; u !== undefined; u = u.parent) if (u.kind === "section") return u;
  return undefined;
}

/** Finds the places of a draft where clauses belong. */
export class Places {
  readonly sections: readonly Unit[];
  readonly #catalogue: Catalogue;
  readonly #clauses: Readonly<Record<string, Clause>>;
  readonly #result: StatuteResult;
  readonly #statute: Statute;
  readonly #detections: ReadonlyMap<string, Detection>;
  readonly #texts: readonly SectionWords[];
  readonly #spread = new Map<string, number>();

  constructor(
    catalogue: Catalogue,
    clauses: Readonly<Record<string, Clause>>,
    result: StatuteResult,
    statute: Statute,
    detections: ReadonlyMap<string, Detection>,
  ) {
    this.#detections = detections;
    this.#catalogue = catalogue;
    this.#clauses = clauses;
    this.#result = result;
    this.#statute = statute;
    // the definitions and the last words of a law are no place for what it orders
    this.sections = statute.units.filter(
      (u) => u.kind === "section" && u.role === "operative" && !u.children.some((c) => c.kind === "section"),
    );
    this.#texts = this.sections.map((s) => ({
      words: bag(textBelow(s)),
      heading: bag(s.heading),
      pieces: unitsBelow(s).map((u) => bag(u.text)),
    }));
    for (const { words } of this.#texts)
      for (const stem of words.keys()) this.#spread.set(stem, (this.#spread.get(stem) ?? 0) + 1);
  }

  #weight(stem: string): number {
    return Math.log(1 + this.sections.length / (this.#spread.get(stem) ?? this.sections.length + 1)) ** 2;
  }

  #likeness(a: Bag, b: Bag): number {
    let [both, ofA, ofB] = [0, 0, 0];
    for (const [stem, n] of a) {
      const w = this.#weight(stem);
      ofA += w * n * n;
      both += w * n * (b.get(stem) ?? 0);
    }
    for (const [stem, n] of b) ofB += this.#weight(stem) * n * n;
    return both === 0 ? 0 : both / Math.sqrt(ofA * ofB);
  }

  /** The innermost unit that begins at or before a line, of those that reach over it. */
  #unitAt(line: number): Unit | undefined {
    return this.#statute.units.findLast(
      (u) => u.kind !== "document" && u.lines[0] <= line && line <= u.lines[1],
    );
  }

  #unitsOf(finding: ResultFinding): Unit[] {
    return finding.evidence
      .filter((e) => e.role === "provision")
      .flatMap(
        (e) =>
          this.#statute.units
            .filter((u) => u.citation === e.citation && u.lines[0] <= e.lines[0] && e.lines[0] <= u.lines[1])
            .at(-1) ??
          this.#unitAt(e.lines[0]) ??
          [],
      );
  }

  /** What speaks for each section, sign by sign. */
  signs(finding: ResultFinding, clause: Clause): Map<Unit, Record<Sign, number>> {
    const none = Object.fromEntries(Object.keys(WEIGHTS).map((k) => [k, 0])) as Record<Sign, number>;
    const signs = new Map(this.sections.map((s) => [s, { ...none }]));
    const add = (unit: Unit | undefined, sign: Sign, n: number): void => {
      const own = unit === undefined ? undefined : signs.get(sectionOf(unit)!);
      if (own !== undefined) own[sign] += n;
    };
    for (const [i, unit] of this.#unitsOf(finding).entries()) add(unit, "own", 1 / (i + 1));
    for (const [i, p] of finding.closest.entries()) add(this.#unitAt(p.lines[0]), "closest", 1 / (i + 1));
    for (const unit of this.#nearUnits(finding.element)) add(unit, "near", 1);
    this.#addKin(finding, clause, add);
    const element = this.#catalogue.elements.find((e) => e.id === finding.element)!;
    const words = bag([clause.heading, clause.listItem ?? "", ...clause.paragraphs].join(" "));
    const short = bag(clause.listItem ?? clause.paragraphs[0] ?? "");
    const heading = bag(clause.heading);
    const title = bag([element.title, element.requirement, ...element.parts.map((p) => p.text)].join(" "));
    this.sections.forEach((s, i) => {
      const text = this.#texts[i]!;
      add(s, "words", this.#likeness(words, text.words));
      add(s, "heading", this.#likeness(heading, text.heading));
      add(s, "title", this.#likeness(title, text.words));
      add(
        s,
        "piece",
        text.pieces.reduce((best, piece) => Math.max(best, this.#likeness(short, piece)), 0),
      );
    });
    if (this.#result.body !== null) add(this.#unitAt(this.#result.body.line), "body", 1);
    for (const own of signs.values()) {
      own.near = Math.log1p(own.near);
      own.many = Math.log1p(own.many);
    }
    return signs;
  }

  /** Where provisions stand that miss the element by one condition. */
  #nearUnits(element: string): readonly Unit[] {
    const near = this.#detections.get(element)?.near ?? [];
    return [...new Set(near.map((n) => n.norm.unit))];
  }

  /** The elements that would stand beside this one, where the draft has them. */
  #addKin(
    finding: ResultFinding,
    clause: Clause,
    add: (unit: Unit | undefined, sign: Sign, n: number) => void,
  ): void {
    const group = this.#catalogue.groups.find((g) => g.elements.includes(finding.element))?.elements ?? [];
    const at = group.indexOf(finding.element);
    for (const other of this.#result.findings) {
      if (other.element === finding.element) continue;
      // what counts for nothing by itself still shows where such things stand
      const unit = this.#unitsOf(other)[0] ?? this.#detections.get(other.element)?.candidates[0]?.norm.unit;
      if (unit === undefined) continue;
      const distance = Math.abs(group.indexOf(other.element) - at);
      add(unit, "many", 1);
      if (this.#clauses[other.element]?.belongs === clause.belongs) add(unit, "kind", 1);
      if (!group.includes(other.element)) continue;
      add(unit, "group", 1 / Math.sqrt(distance));
      if (distance === 1) add(unit, "neighbour", 1);
    }
  }

  /** The list of a section whose items do the same kind of thing as the clause, and mostly no other. */
  #listIn(section: Unit, finding: ResultFinding, clause: Clause): Unit | undefined {
    if (clause.listItem === undefined) return undefined;
    const votes = new Map<Unit, { same: number; other: number }>();
    for (const other of this.#result.findings) {
      const like = this.#clauses[other.element];
      if (like?.listItem === undefined || other.element === finding.element) continue;
      // what an item does first counts; that it says other things too is no matter
      for (const unit of this.#unitsOf(other).slice(0, 1)) {
        const list = unit.parent;
        if (unit.kind !== "subdivision" || list === undefined || sectionOf(unit) !== section) continue;
        if (itemsOf(list).length < 2 || !endsOpen(list.text)) continue;
        const vote = votes.get(list) ?? { same: 0, other: 0 };
        vote[like.belongs === clause.belongs ? "same" : "other"]++;
        votes.set(list, vote);
      }
    }
    const fitting = [...votes].filter(([, v]) => v.same > 0 && v.same >= v.other);
    return fitting.sort(([, a], [, b]) => b.same - a.same)[0]?.[0];
  }

  /** Where a clause belongs, or undefined in a draft without sections. */
  find(finding: ResultFinding, clause: Clause): Spot | undefined {
    const scores = [...this.signs(finding, clause)].map(([unit, own]): [Unit, number] => [
      unit,
      (Object.keys(WEIGHTS) as Sign[]).reduce((sum, sign) => sum + WEIGHTS[sign] * own[sign], 0),
    ]);
    const best = scores.reduce<[Unit, number] | undefined>(
      (top, next) => (top === undefined || next[1] > top[1] ? next : top),
      undefined,
    );
    if (best === undefined) return undefined;
    // what stands near nothing is new to the law, and comes last
    const section = best[1] < LEAST ? this.sections.at(-1)! : best[0];
    return { section, list: this.#listIn(section, finding, clause) };
  }
}
