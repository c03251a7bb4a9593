import fc from "fast-check";
import { Checker } from "../../src/check.ts";
import { type Judged, judge } from "../../src/judge.ts";
import type { Draft } from "./draft.ts";
import { type Parts, readParts } from "./parts.ts";
import { makeReports, type Reports } from "./reports.ts";
import { StatuteWriter } from "./statute.ts";

export const FILE = "draft.md";

/** A law gives at least so many norms in most drafts: else the generator writes nothing that tests the reader. */
export const ENOUGH_NORMS = 5;
/** An engine is fresh for so many drafts: to make one takes longer than to judge fifty. */
const FRESH = 50;

/** Everything that properties need and that is made once for a run; and what the drafts of the run were like. */
export class World {
  readonly parts: Parts = readParts();
  readonly checker = new Checker(this.parts.catalogue);
  readonly writer = new StatuteWriter(this.parts);
  /** Elements that were present in a draft of the run. */
  readonly present = new Set<string>();
  drafts = 0;
  /** Drafts with enough norms. */
  rich = 0;
  #fresh = this.checker;
  #judgedAfresh = 0;

  private constructor(readonly reports: Reports) {}

  static async make(): Promise<World> {
    return new World(await makeReports(readParts().catalogue));
  }

  judge(text: string, checker = this.checker): Judged {
    return judge(checker, [{ file: FILE, text }], { language: this.parts.catalogue.language });
  }

  judgeAfresh(text: string): Judged {
    if (this.#judgedAfresh++ % FRESH === 0) this.#fresh = new Checker(this.parts.catalogue);
    return this.judge(text, this.#fresh);
  }

  /** Keeps what a draft was like. Accidents do not count: they are not what the generator wrote. */
  tally({ checked, result }: Judged, accident: boolean): void {
    if (accident) return;
    this.drafts++;
    if (checked.reading.norms.filter((n) => n.unit.role === "operative").length >= ENOUGH_NORMS) this.rich++;
    for (const f of result.findings) if (f.status === "present") this.present.add(f.element);
  }
}

/** A number that is not made smaller: as a seed, a smaller one is another draft and no simpler one. */
export const seed = fc.noShrink(fc.nat(0x7fffffff));

/** A draft as its seeds. A failing one shrinks to the sections that it takes. */
export interface Seeds {
  readonly frame: number;
  readonly sections: readonly number[];
  /** For what a property draws besides. */
  readonly extra: number;
}

export const seeds: fc.Arbitrary<Seeds> = fc.record({
  frame: seed,
  sections: fc.array(seed, { minLength: 1, maxLength: 8, size: "max" }),
  extra: seed,
});

export const draftOf = ({ writer }: World, { frame, sections }: Seeds): Draft =>
  writer.draft(frame, sections);
