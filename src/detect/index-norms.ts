import type { Bits, Mask } from "../lexicon/bits.ts";
import { ConceptTable } from "../lexicon/concepts.ts";
import type { Hits } from "../lexicon/hits.ts";
import type { Unit } from "../model.ts";
import type { Norm, Passage } from "../norms/model.ts";

/** How far back a sentence still belongs to what was said before: "It shall include …". */
const SENTENCES_BEFORE = 3;

/** The hits of many passages: which concepts occur is known at once, how often is counted when it is asked. */
export class Field {
  readonly #table: ConceptTable;
  readonly #parts: Hits[] = [];
  readonly #mask: Mask;
  readonly #counts = new Map<number, number>();

  constructor(table: ConceptTable) {
    this.#table = table;
    this.#mask = table.masks.make();
  }

  add(hits: Hits): void {
    this.#parts.push(hits);
    hits.addTo(this.#mask);
  }

  hasAny(bits: Bits): boolean {
    return this.#mask.hasAny(bits);
  }

  has(concept: string): boolean {
    const id = this.#table.index.get(concept);
    return id !== undefined && this.#mask.has(id);
  }

  count(concept: string): number {
    if (!this.has(concept)) return 0;
    const id = this.#table.index.get(concept)!;
    let count = this.#counts.get(id);
    if (count === undefined) {
      count = this.#parts.reduce((sum, part) => sum + part.count(id), 0);
      this.#counts.set(id, count);
    }
    return count;
  }
}

/** What the conditions can look at around a norm: gathered once for the whole statute. */
export class Surroundings {
  readonly #sections = new Map<Unit, Field>();
  /** The operative text of the law. */
  readonly statute: Field;
  readonly #norms: readonly Norm[];
  /** Made when a condition asks for a list: few do. */
  #lists: Map<Unit, Norm[]> | undefined;

  constructor(norms: readonly Norm[]) {
    this.#norms = norms;
    const table = norms[0]?.byConcept.table ?? new ConceptTable([]);
    this.statute = new Field(table);
    const headings = new Map<Unit, Set<Passage>>();
    for (const norm of norms) {
      let section = this.#sections.get(norm.section);
      if (section === undefined) {
        section = new Field(table);
        this.#sections.set(norm.section, section);
        headings.set(norm.section, new Set());
      }
      section.add(norm.own.byConcept);
      if (norm.unit.role === "operative") this.statute.add(norm.own.byConcept);
      const known = headings.get(norm.section)!;
      for (const heading of norm.headings) {
        if (known.has(heading)) continue;
        known.add(heading);
        section.add(heading.byConcept);
      }
    }
  }

  /** The section of a norm, with its headings. */
  section(norm: Norm): Field {
    return this.#sections.get(norm.section)!;
  }

  /** Whether one of the three sentences before the norm in its section has one of the concepts. */
  anyJustBefore(norm: Norm, bits: Bits): boolean {
    for (let i = norm.index - 1; i >= this.#firstBefore(norm); i--)
      if (this.#norms[i]!.own.byConcept.hasAny(bits)) return true;
    return false;
  }

  justBefore(norm: Norm, concept: string): boolean {
    for (let i = norm.index - 1; i >= this.#firstBefore(norm); i--)
      if (this.#norms[i]!.own.byConcept.has(concept)) return true;
    return false;
  }

  /** The first of the sentences before the norm that still stand in its section, by index. */
  #firstBefore(norm: Norm): number {
    let first = norm.index;
    const least = Math.max(0, norm.index - SENTENCES_BEFORE);
    while (first > least && this.#norms[first - 1]!.section === norm.section) first--;
    return first;
  }

  /** The norm and all others of the lists in which it stands, or which it introduces. */
  listOf(norm: Norm): readonly Norm[] {
    this.#lists ??= listsOf(this.#norms);
    const lists = this.#lists;
    return [...new Set(unitsOf(norm).flatMap((u) => lists.get(u) ?? []))];
  }
}

/** The unit of a norm and those of its chapeaux. */
function unitsOf(norm: Norm): Unit[] {
  return [...new Set([norm.unit, ...norm.chapeaux.map((p) => p.unit)])];
}

function listsOf(norms: readonly Norm[]): Map<Unit, Norm[]> {
  const lists = new Map<Unit, Norm[]>();
  for (const norm of norms) {
    for (const unit of unitsOf(norm)) {
      const list = lists.get(unit);
      if (list === undefined) lists.set(unit, [norm]);
      else list.push(norm);
    }
  }
  return lists;
}
