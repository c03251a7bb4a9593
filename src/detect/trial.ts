import type { Hit } from "../lexicon/hits.ts";
import type { Norm } from "../norms/model.ts";
import { meets } from "./condition.ts";
import type { ElementPatterns } from "./detect.ts";
import type { Surroundings } from "./index-norms.ts";
import type { Look, Looks } from "./look.ts";
import type { Pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";

function toFront<T>(list: T[], at: number): void {
  if (at === 0) return;
  const first = list[0]!;
  list[0] = list[at]!;
  list[at] = first;
}

/** A pattern of an element, made ready to be tried on many norms. */
export class Trial {
  readonly element: ElementPatterns;
  readonly pattern: Pattern;
  /** The concepts of its anchor, by number. */
  readonly anchors: readonly number[];
  /** How many conditions it has, the anchor's among them. */
  readonly conditions: number;
  /** All conditions but the anchor's, in the pattern's order. */
  readonly slots: readonly string[];
  readonly #looks: Looks;
  /** The same as quick looks; what fails most comes to stand first. */
  #looked: Look[] | undefined;
  /** Conditions by place in `slots`; what fails most comes to stand first. */
  readonly #order: number[];
  readonly #inOwn: boolean;
  readonly #inChapeau: boolean;

  constructor(element: ElementPatterns, pattern: Pattern, looks: Looks) {
    this.element = element;
    this.pattern = pattern;
    this.#looks = looks;
    const anchor = pattern.finds[pattern.anchor];
    this.anchors = looks.table.numbersOf(anchor?.any ?? []);
    this.conditions = Object.keys(pattern.finds).length;
    this.slots = Object.keys(pattern.finds).filter((slot) => slot !== pattern.anchor);
    this.#order = this.slots.map((_, i) => i);
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
    this.#looked ??= this.slots.map((slot) => this.#looks.of(this.pattern.finds[slot]!));
    const looked = this.#looked;
    let failing = 0;
    for (let i = 0; i < looked.length; i++) {
      if (looked[i]!.mayMeet(norm, surroundings) || ++failing <= mayFail) continue;
      toFront(looked, i);
      return false;
    }
    return true;
  }

  /** Whether every condition is met; the one that failed last is asked first. */
  meetsAll(scene: Scene): boolean {
    const order = this.#order;
    for (let i = 0; i < order.length; i++) {
      if (meets(this.pattern.finds[this.slots[order[i]!]!]!, scene) !== undefined) continue;
      toFront(order, i);
      return false;
    }
    return true;
  }
}
