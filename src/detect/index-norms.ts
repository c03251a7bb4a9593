import type { ConceptTable } from "../lexicon/concepts.ts";
import type { Unit } from "../model.ts";
import type { Norm } from "../norms/model.ts";

/** How far back a sentence still belongs to what was said before: "It shall include …". */
const SENTENCES_BEFORE = 3;

function count(counts: Int32Array | undefined, table: ConceptTable | undefined, concept: string): number {
  const id = table?.index.get(concept);
  return id === undefined ? 0 : (counts?.[id] ?? 0);
}

/** What the conditions can look at around a norm: counted once for the whole statute. */
export class Surroundings {
  /** How often each concept occurs, by its number. */
  readonly #sections = new Map<Unit, Int32Array>();
  readonly #statute: Int32Array;
  readonly #table: ConceptTable | undefined;

  readonly #norms: readonly Norm[];
  readonly #lists = new Map<Unit, Norm[]>();

  constructor(norms: readonly Norm[]) {
    this.#norms = norms;
    const headingsSeen = new Set<string>();
    this.#table = norms[0]?.byConcept.table;
    const size = this.#table?.ids.length ?? 0;
    this.#statute = new Int32Array(size);
    for (const norm of norms) {
      for (const unit of new Set([norm.unit, ...norm.chapeaux.map((p) => p.unit)])) {
        const list = this.#lists.get(unit);
        if (list === undefined) this.#lists.set(unit, [norm]);
        else list.push(norm);
      }
      let section = this.#sections.get(norm.section);
      if (section === undefined) {
        section = new Int32Array(size);
        this.#sections.set(norm.section, section);
      }
      norm.own.byConcept.addCounts(section);
      if (norm.unit.role === "operative") norm.own.byConcept.addCounts(this.#statute);
      for (const heading of norm.headings) {
        const key = `${norm.section.id}\n${heading.unit.id}`;
        if (headingsSeen.has(key)) continue;
        headingsSeen.add(key);
        heading.byConcept.addCounts(section);
      }
    }
  }

  inSection(norm: Norm, concept: string): number {
    return count(this.#sections.get(norm.section), this.#table, concept);
  }

  /** Whether one of the three sentences before the norm in its section has the concept. */
  justBefore(norm: Norm, concept: string): boolean {
    for (let i = norm.index - 1; i >= Math.max(0, norm.index - SENTENCES_BEFORE); i--) {
      const other = this.#norms[i]!;
      if (other.section !== norm.section) return false;
      if (other.own.byConcept.has(concept)) return true;
    }
    return false;
  }

  /** The norm and all others of the lists in which it stands, or which it introduces. */
  listOf(norm: Norm): readonly Norm[] {
    const units = new Set([norm.unit, ...norm.chapeaux.map((p) => p.unit)]);
    return [...new Set([...units].flatMap((u) => this.#lists.get(u) ?? []))];
  }

  inStatute(concept: string): number {
    return count(this.#statute, this.#table, concept);
  }
}
