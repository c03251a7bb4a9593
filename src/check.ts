import { assess } from "./assess/assess.ts";
import { lexiconOf } from "./catalogue/lexicon.ts";
import type { Catalogue } from "./catalogue/model.ts";
import { type Detection, Detector } from "./detect/detect.ts";
import { Matcher } from "./lexicon/matcher.ts";
import type { Assessment, Statute } from "./model.ts";
import { type Reading, readNorms } from "./norms/read.ts";
import { readStatute } from "./statute/index.ts";

/** A statute with everything that was read and found in it. */
export interface Checked {
  readonly statute: Statute;
  readonly reading: Reading;
  readonly detections: ReadonlyMap<string, Detection>;
  readonly assessment: Assessment;
}

/** A catalogue made ready to check many statutes. */
export class Checker {
  readonly catalogue: Catalogue;
  readonly #matcher: Matcher;
  readonly #detector: Detector;
  readonly #definable: ReadonlySet<string>;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#matcher = new Matcher(lexiconOf(catalogue), catalogue.tree);
    this.#detector = new Detector(
      catalogue.elements.map((e) => e.detection),
      this.#matcher.table,
    );
    this.#definable = new Set(catalogue.definable);
  }

  /** Reads and judges one statute. `file` is the name by which its places are reported. */
  check(source: string, file: string): Checked {
    return this.judge(readStatute(source, { file }));
  }

  /** Judges a statute that has been read. */
  judge(statute: Statute): Checked {
    const reading = readNorms(statute, this.#matcher, {
      body: this.catalogue.centralBody,
      definable: this.#definable,
    });
    const detections = this.#detector.detect(reading.norms);
    return { statute, reading, detections, assessment: assess(this.catalogue, detections, reading.norms) };
  }
}
