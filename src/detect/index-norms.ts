import type { HitIndex } from "../lexicon/matcher.ts";
import type { Unit } from "../model.ts";
import type { Norm } from "../norms/model.ts";

/** How far back a sentence still belongs to what was said before: "It shall include …". */
const SENTENCES_BEFORE = 3;

/** What the conditions can look at around a norm: counted once for the whole statute. */
export class Surroundings {
  readonly #sections = new Map<Unit, Map<string, number>>();
  readonly #statute = new Map<string, number>();

  readonly #norms: readonly Norm[];
  readonly #lists = new Map<Unit, Norm[]>();

  constructor(norms: readonly Norm[]) {
    this.#norms = norms;
    const headingsSeen = new Set<string>();
    const add = (counts: Map<string, number>, index: HitIndex): void => {
      for (const [concept, hits] of index) counts.set(concept, (counts.get(concept) ?? 0) + hits.length);
    };
    for (const norm of norms) {
      for (const unit of new Set([norm.unit, ...norm.chapeaux.map((p) => p.unit)])) {
        const list = this.#lists.get(unit);
        if (list === undefined) this.#lists.set(unit, [norm]);
        else list.push(norm);
      }
      let section = this.#sections.get(norm.section);
      if (section === undefined) {
        section = new Map();
        this.#sections.set(norm.section, section);
      }
      add(section, norm.own.byConcept);
      if (norm.unit.role === "operative") add(this.#statute, norm.own.byConcept);
      for (const heading of norm.headings) {
        const key = `${norm.section.id}\n${heading.unit.id}`;
        if (headingsSeen.has(key)) continue;
        headingsSeen.add(key);
        add(section, heading.byConcept);
      }
    }
  }

  inSection(norm: Norm, concept: string): number {
    return this.#sections.get(norm.section)?.get(concept) ?? 0;
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
    return this.#statute.get(concept) ?? 0;
  }
}
