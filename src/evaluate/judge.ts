import { assess } from "../assess/assess.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { type Checked, Checker } from "../check.ts";
import { detect } from "../detect/detect.ts";
import type { Finding } from "../model.ts";
import type { Verdict } from "./outcome.ts";
import { type SwitchedOff, switchOff } from "./without.ts";

/** A checker with some of it switched off. */
export class Judge {
  readonly #checker: Checker;
  readonly #off: SwitchedOff;

  constructor(catalogue: Catalogue, without: readonly string[] = []) {
    this.#off = switchOff(catalogue, without);
    this.#checker = new Checker(this.#off.catalogue);
  }

  #assessment(source: string, file: string): Checked["assessment"] {
    const checked = this.#checker.check(source, file);
    const { reading, catalogue } = this.#off;
    if (reading === undefined) return checked.assessment;
    // layers of the reading are taken off between reading and detection, which the checker does in one go
    const elements = catalogue.elements.map((e) => e.detection);
    const { norms } = reading(checked.reading);
    return assess(catalogue, detect(norms, elements), norms);
  }

  /** What is said of each element. */
  judge(source: string, file: string): Map<string, Verdict> {
    return new Map(this.#assessment(source, file).findings.map((f) => [f.element, verdict(f)]));
  }
}

function verdict(f: Finding): Verdict {
  const provisions = f.evidence.filter((e) => e.role === "provision");
  return {
    status: f.status,
    reasons: f.reasons,
    lines: provisions.map((e) => e.lines),
    rule: f.rule,
    confidence: f.confidence,
    citation: provisions[0]?.citation ?? "",
    quote: provisions[0]?.quote ?? "",
  };
}
