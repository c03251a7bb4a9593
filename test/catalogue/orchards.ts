import { readFileSync } from "node:fs";
import { formatProblem } from "../../src/catalogue/problem.ts";
import { validateCatalogue } from "../../src/catalogue/validate.ts";
import { READING_CONCEPTS } from "../../src/norms/roles.ts";

/** A small catalogue without mistakes, made up: what a law on the protection of orchards should hold. */
const CATALOGUE = `id: orchards
version: "1.0.0"
title: Protection of orchards
language: en
groups:
  - id: council
    title: The orchard council
    elements:
      - council.creation
  - id: trees
    title: Care of trees
    elements:
      - trees.pruning
`;

const READING = `central-body:
  element: council.creation
  concept: body.central
  founding: body.founding
  founding-office: body.office
  nouns: [body.noun]
  offices: [body.noun]
  creates: [modality.establishment]
  founds: [modality.establishment]
  members: [body.noun]
  agencies: [body.noun]
  remit: [tree.any]
  coordinates: [body.noun]
  rank: [body.noun]
  lesser: [place.local]
  never: [body.noun]
  foreign: [body.noun]
  treaty: [body.noun]
lowers:
  - {reason: narrow, settled: S5, when: {place: place.local}}
`;

const INSTRUMENTS = `instruments:
  - code: TREATY-9
    title: Treaty on old orchards
    issuer: Union of fruit-growing States
    year: "1987"
    basis: read
    points:
      - id: council
        text: A council is formed.
        carried-by: [council.creation]
      - id: winter
        text: Trees are pruned in winter.
        carried-by: [trees.pruning#winter]
      - id: cider
        text: Cider is made.
        out-of-scope: It is not about trees.
`;

const BODY = `concepts:
  - id: body.noun
    title: Bodies
    terms: [council, =board]
  - id: place.local
    terms:
      - parish
`;

const TREES = `concepts:
  - id: tree.any
    terms: [orchard]
    includes: [tree.apple]
  - id: tree.apple
    terms: [apple ... tree, pear/plum tree]
  - id: act.prune
    terms: [prune]
  - id: season.winter
    terms: [winter]
`;

const MODALITY = `concepts:\n${Object.values(READING_CONCEPTS)
  .map((id) => `  - id: ${id}\n    terms: [word of ${id.replaceAll(/[.-]/g, " ")}]\n`)
  .join("")}`;

const CREATION = `id: council.creation
title: Orchard council
requirement: Does the law create a council?
why: Without one nobody answers.
priority: core
priority-reason: All else rests on it.
sources:
  - code: TREATY-9
present: The law creates it.
weak:
  - reason: permissive
    text: It may be created.
evidence-note: Words that create it.
evidence:
  patterns:
    - id: created
      finds:
        act: modality.establishment
        body: body.central
cases:
  - status: present
    style: treaty
    text: There is established an orchard council.
`;

const PRUNING = `id: trees.pruning
title: Pruning
requirement: Must old trees be pruned?
why: Unpruned trees die.
priority: recommended
priority-reason: The treaty asks for it.
sources:
  - code: TREATY-9
    pinpoint: art. 4
parts:
  - id: winter
    text: In winter
    found-by: [season.winter]
present: Somebody has to prune.
weak:
  - reason: permissive
    text: They may prune.
evidence-note: Duties to prune.
rubric: [R2, S5]
requires:
  any: [council.creation]
  settled: S7
evidence:
  unless:
    place: {any: [place.local], in: [heading]}
  patterns:
    - id: pruned
      anchor: act
      finds:
        act: act.prune
        object: [tree.any]
cases:
  - status: present
    style: us-code
    text: The council shall prune old apple trees.
  - status: weak
    reasons: [permissive]
    style: us-code
    text: The council may prune old apple trees.
`;

export const ORCHARDS: ReadonlyMap<string, string> = new Map([
  ["catalogue.yaml", CATALOGUE],
  ["reading.yaml", READING],
  // the words of explanations speak of no field
  ["wording.yaml", readFileSync("provisions/wording.yaml", "utf8")],
  ["instruments.yaml", INSTRUMENTS],
  ["lexicon/body.yaml", BODY],
  ["lexicon/modality.yaml", MODALITY],
  ["lexicon/trees.yaml", TREES],
  ["council/creation.yaml", CREATION],
  ["trees/pruning.yaml", PRUNING],
]);

/** The catalogue with one file changed: each pair replaces the words that stand in it once. */
export function changed(
  file: string,
  ...pairs: readonly [before: string, after: string][]
): Map<string, string> {
  let text = ORCHARDS.get(file)!;
  for (const [before, after] of pairs) {
    if (text.split(before).length !== 2) throw new Error(`${file} does not hold "${before}" once`);
    text = text.replace(before, () => after);
  }
  return new Map(ORCHARDS).set(file, text);
}

/** A test of one mistake: words of a file that are replaced, and every problem that this must give. */
export type Mistake = [what: string, file: string, before: string, after: string, ...expected: string[]];

/** What is wrong with a catalogue, one line for each problem. */
export function problemsOf(texts: ReadonlyMap<string, string>): string[] {
  return validateCatalogue(texts).problems.map(formatProblem);
}
