import type { Scope } from "../catalogue/model.ts";
import type { Candidate } from "../detect/match.ts";
import type { Unit } from "../model.ts";
import type { Norm } from "../norms/model.ts";

/**
 * From which share of its sentences on a text speaks of one group only. In the laws that were looked at, general ones
 * stand below a third and those for one group above four fifths; a single section needs more to be sure.
 */
const LAW_SHARE = 0.6;
const SECTION_SHARE = 0.8;
/** Fewer sentences on the subject than this prove nothing. */
const LAW_SENTENCES = 5;
const SECTION_SENTENCES = 3;

interface Count {
  subject: number;
  only: number;
}

function has(norm: Norm, concepts: readonly string[]): boolean {
  return concepts.some((c) => norm.own.byConcept.has(c));
}

function inHeadings(norm: Norm, concepts: readonly string[]): boolean {
  return norm.headings.some((h) => concepts.some((c) => h.byConcept.has(c)));
}

function tally(count: Count, only: boolean): void {
  count.subject++;
  if (only) count.only++;
}

/** Reads how far the law reaches: whether it, or one of its sections, is about one group only. */
export class ScopeReader {
  readonly #scope: Scope;
  readonly #law: Count = { subject: 0, only: 0 };
  readonly #sections = new Map<Unit, Count>();

  constructor(scope: Scope, norms: readonly Norm[]) {
    this.#scope = scope;
    for (const norm of norms) {
      // the words of a chapeau count once, in its own sentence, and not for every item
      if (norm.unit.role !== "operative" || !has(norm, scope.of)) continue;
      const only = has(norm, scope.only) || inHeadings(norm, scope.only);
      tally(this.#law, only);
      let section = this.#sections.get(norm.section);
      if (section === undefined) {
        section = { subject: 0, only: 0 };
        this.#sections.set(norm.section, section);
      }
      tally(section, only);
    }
  }

  /** Whether a provision stands in a law or section for one group only. */
  confines(candidate: Candidate): boolean {
    const { subject, only } = this.#law;
    if (subject >= LAW_SENTENCES && only >= LAW_SHARE * subject) return true;
    const section = this.#sections.get(candidate.norm.section);
    return (
      section !== undefined &&
      section.subject >= SECTION_SENTENCES &&
      section.only >= SECTION_SHARE * section.subject
    );
  }

  /** The provision as the law's reach leaves it: weak where it would be present. */
  narrowed(candidate: Candidate, element: string): Candidate {
    const { except, reason, settled, text } = this.#scope;
    const { lowered } = candidate.grade;
    if (except.includes(element) || lowered.some((l) => l.reason === reason) || !this.confines(candidate)) {
      return candidate;
    }
    const more = { reason, rule: settled, words: undefined, text };
    return { ...candidate, grade: { kind: "graded", status: "weak", lowered: [...lowered, more] } };
  }
}
