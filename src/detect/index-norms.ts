import type { Hit } from "../lexicon/matcher.ts";
import type { Unit } from "../model.ts";
import type { Norm } from "../norms/model.ts";

/** Hits by concept, for quick look-up. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function indexHits(hits: readonly Hit[]): HitIndex {
  const index = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = index.get(hit.concept);
    if (list === undefined) index.set(hit.concept, [hit]);
    else list.push(hit);
  }
  return index;
}

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
    for (const norm of norms) {
      for (const unit of new Set([norm.unit, ...norm.chapeaux.map((p) => p.unit)])) {
        const list = this.#lists.get(unit);
        if (list === undefined) this.#lists.set(unit, [norm]);
        else list.push(norm);
      }
      const section = this.#sections.get(norm.section) ?? new Map<string, number>();
      this.#sections.set(norm.section, section);
      for (const hit of norm.own.hits) {
        section.set(hit.concept, (section.get(hit.concept) ?? 0) + 1);
        if (norm.unit.role === "operative") {
          this.#statute.set(hit.concept, (this.#statute.get(hit.concept) ?? 0) + 1);
        }
      }
      for (const heading of norm.headings) {
        const key = `${norm.section.id}\n${heading.unit.id}`;
        if (headingsSeen.has(key)) continue;
        headingsSeen.add(key);
        for (const hit of heading.hits) section.set(hit.concept, (section.get(hit.concept) ?? 0) + 1);
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
      if (other.own.hits.some((h) => h.concept === concept)) return true;
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
