import type { Hit } from "../lexicon/hits.ts";
import type { Norm } from "../norms/model.ts";
import type { ElementPatterns } from "./detect.ts";
import type { Surroundings } from "./index-norms.ts";
import type { Look, Looks } from "./look.ts";
import type { Pattern } from "./pattern.ts";

/** A pattern of an element, made ready to be tried on many norms. */
export class Trial {
  readonly element: ElementPatterns;
  readonly pattern: Pattern;
  /** The concepts of its anchor, by number. */
  readonly anchors: readonly number[];
  /** How many conditions it has, the anchor's among them. */
  readonly conditions: number;
  readonly #looks: Looks;
  /** All conditions but the anchor's. */
  #looked: readonly Look[] | undefined;
  readonly #inOwn: boolean;
  readonly #inChapeau: boolean;

  constructor(element: ElementPatterns, pattern: Pattern, looks: Looks) {
    this.element = element;
    this.pattern = pattern;
    this.#looks = looks;
    const anchor = pattern.finds[pattern.anchor];
    this.anchors = looks.table.numbersOf(anchor?.any ?? []);
    this.conditions = Object.keys(pattern.finds).length;
    const regions = anchor?.in ?? [];
    this.#inOwn = !regions.includes("chapeau");
    this.#inChapeau = regions.includes("norm") || regions.includes("chapeau");
  }

  /** Whether the anchor is sought where the hit stands: in the chapeau or in the sentence. */
  looksAt(norm: Norm, hit: Pick<Hit, "from">): boolean {
    return hit.from < norm.ownFrom ? this.#inChapeau : this.#inOwn;
  }

  /** Whether the pattern may fit a norm, or miss by so many conditions, at whatever anchor. */
  isWorth(norm: Norm, surroundings: Surroundings, mayFail: number): boolean {
    this.#looked ??= Object.entries(this.pattern.finds)
      .filter(([slot]) => slot !== this.pattern.anchor)
      .map(([, condition]) => this.#looks.of(condition));
    let failing = 0;
    for (let i = 0; i < this.#looked.length; i++)
      if (!this.#looked[i]!.mayMeet(norm, surroundings) && ++failing > mayFail) return false;
    return true;
  }
}
