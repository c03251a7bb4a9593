import { assess } from "../assess/assess.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { type Checked, Checker } from "../check.ts";
import { type Detection, Detector } from "../detect/detect.ts";
import type { Status } from "../model.ts";
import { type Corpus, EvaluationError } from "./corpora.ts";
import { type Frames, frameProvision } from "./frames.ts";
import { readLabelled } from "./labels.ts";
import { readPhrasebook } from "./phrasebook.ts";
import { type Switch, switchesOf } from "./switches.ts";
import { switchOff } from "./without.ts";

/** In how many texts something decides, and whether what it decides agrees with the label. */
export interface Decisions {
  readonly name: string;
  /** Statutes in which a status is another without it. */
  readonly statutes: number;
  /** Single provisions of which the same is true. */
  readonly provisions: number;
  /** Labels that are right with it and wrong without it. */
  readonly mends: number;
  /** Labels that are wrong with it and right without it. */
  readonly spoils: number;
}

/** A text with its labels. */
interface Text {
  readonly kind: Corpus["kind"];
  readonly name: string;
  readonly source: string;
  readonly labels: readonly { readonly element: string; readonly status: Status }[];
}

interface Read extends Text {
  readonly checked: Checked;
  readonly statuses: ReadonlyMap<string, Status>;
}

class Count {
  readonly #name: string;
  readonly #texts = { statutes: 0, phrasebook: 0 };
  #mends = 0;
  #spoils = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(read: Read, after: ReadonlyMap<string, Status>): void {
    const changed = read.labels.filter((l) => read.statuses.get(l.element) !== after.get(l.element));
    if (changed.length === 0) return;
    this.#texts[read.kind]++;
    for (const { element, status } of changed) {
      if (read.statuses.get(element) === status) this.#mends++;
      else if (after.get(element) === status) this.#spoils++;
    }
  }

  done(): Decisions {
    const { statutes, phrasebook: provisions } = this.#texts;
    return { name: this.#name, statutes, provisions, mends: this.#mends, spoils: this.#spoils };
  }
}

function textsOf(corpus: Corpus, frames: Frames | undefined): Text[] {
  const { kind } = corpus;
  if (kind === "statutes") return readLabelled(corpus.path).map((s) => ({ ...s, kind, name: s.file }));
  if (frames === undefined) throw new EvaluationError(`${corpus.name}: the catalogue has no frames.yaml`);
  return readPhrasebook(corpus.path).map((e) => ({
    kind,
    name: `line ${e.line}`,
    source: frameProvision(frames, e),
    labels: [e],
  }));
}

function statuses(checked: Pick<Checked, "assessment">): Map<string, Status> {
  return new Map(checked.assessment.findings.map((f) => [f.element, f.status]));
}

function read(checker: Checker, text: Text): Read {
  const checked = checker.check(text.source, text.name);
  return { ...text, checked, statuses: statuses(checked) };
}

/** What a detection comes to, as far as a status can hang on it. */
function gist(d: Detection | undefined): string {
  return (d?.candidates ?? [])
    .map((c) => `${c.norm.index} ${c.pattern.id} ${c.grade.lowered.map((l) => l.reason).join()}`)
    .sort()
    .join(";");
}

function conditionDecisions(catalogue: Catalogue, reads: readonly Read[], s: Switch): Decisions {
  const count = new Count(s.name);
  const element = catalogue.elements.find((e) => e.id === s.element)!;
  const detection = { ...element.detection, ...s.without(element.detection) };
  const elements = catalogue.elements.map((e) => (e === element ? { ...e, detection } : e));
  let detector: Detector | undefined;
  for (const text of reads) {
    // a provision is labelled for one element, and looked at for that one
    if (text.kind === "phrasebook" && text.labels[0]?.element !== s.element) continue;
    const { norms } = text.checked.reading;
    if (norms[0] === undefined) continue;
    detector ??= new Detector([detection], norms[0].byConcept.table);
    const now = detector.detect(norms).get(s.element);
    if (gist(now) === gist(text.checked.detections.get(s.element))) continue;
    const detections = new Map([...text.checked.detections, [s.element, now!]]);
    count.add(text, statuses({ assessment: assess({ ...catalogue, elements }, detections, norms) }));
  }
  return count.done();
}

function conceptDecisions(catalogue: Catalogue, reads: readonly Read[], concept: string): Decisions {
  const count = new Count(concept);
  const touched = reads.filter((r) => r.checked.reading.norms.some((n) => n.byConcept.has(concept)));
  if (touched.length === 0) return count.done();
  const checker = new Checker(switchOff(catalogue, [concept]).catalogue);
  for (const text of touched) count.add(text, statuses(checker.check(text.source, text.name)));
  return count.done();
}

/** What is asked beside the corpora. */
export interface Asked {
  readonly frames: Frames | undefined;
  /** Also each concept of the lexicon, for which statutes have to be read again: this takes long. */
  readonly concepts: boolean;
  /** Called with what is done, for progress. */
  readonly tell?: (done: number, of: number) => void;
}

/**
 * For every pattern, condition and, if asked, concept of the catalogue, in how many texts it decides a status. What decides
 * in a single statute was perhaps written for that one.
 */
export function decisions(catalogue: Catalogue, corpora: readonly Corpus[], asked: Asked): Decisions[] {
  const checker = new Checker(catalogue);
  const reads = corpora.flatMap((c) => textsOf(c, asked.frames)).map((t) => read(checker, t));
  const switches = switchesOf(catalogue);
  const concepts = asked.concepts ? catalogue.concepts : [];
  const of = switches.length + concepts.length;
  let done = 0;
  const counted = (d: Decisions): Decisions => {
    asked.tell?.(++done, of);
    return d;
  };
  const statutes = reads.filter((r) => r.kind === "statutes");
  return [
    ...switches.map((s) => counted(conditionDecisions(catalogue, reads, s))),
    ...concepts.map((c) => counted(conceptDecisions(catalogue, statutes, c.id))),
  ];
}
