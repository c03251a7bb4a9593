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

/** What the conditions can look at around a norm: counted once for the whole statute. */
export class Surroundings {
  readonly #sections = new Map<Unit, Map<string, number>>();
  readonly #statute = new Map<string, number>();

  constructor(norms: readonly Norm[]) {
    const headingsSeen = new Set<string>();
    for (const norm of norms) {
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

  inStatute(concept: string): number {
    return this.#statute.get(concept) ?? 0;
  }
}
