import { describe, expect, it } from "vitest";
import { changed, type Mistake, ORCHARDS, problemsOf } from "./orchards.ts";

const PRUNING = "trees/pruning.yaml";
const CREATION = "council/creation.yaml";
const TREES = "lexicon/trees.yaml";

function without(...files: string[]): Map<string, string> {
  return new Map([...ORCHARDS].filter(([file]) => !files.includes(file)));
}

describe("concepts", () => {
  it.each<Mistake>([
    [
      "an unknown concept in a pattern",
      PRUNING,
      "object: [tree.any]",
      "object: [tree.any, tree.aple]",
      "trees/pruning.yaml:31:28  unknown concept `tree.aple`  (did you mean `tree.apple`?)",
    ],
    [
      "an unknown concept like no other",
      PRUNING,
      "object: [tree.any]",
      "object: {any: [tree.any], but: [lighthouse]}",
      "trees/pruning.yaml:31:41  unknown concept `lighthouse`",
    ],
    [
      "the right name under a wrong head",
      PRUNING,
      "found-by: [season.winter]",
      "found-by: [season.winter, wood.apple]",
      "trees/pruning.yaml:13:31  unknown concept `wood.apple`  (did you mean `tree.apple`?)",
    ],
    [
      "an unknown concept in reading.yaml",
      "reading.yaml",
      "remit: [tree.any]",
      "remit: [tree.any, tree.al]",
      "reading.yaml:12:21  unknown concept `tree.al`  (did you mean `tree.any`?)",
    ],
    [
      "an unknown concept that another includes",
      TREES,
      "includes: [tree.apple]",
      "includes: [tree.apple, tree.plum]",
      "lexicon/trees.yaml:4:28  unknown concept `tree.plum`",
    ],
    [
      "a concept that nothing uses",
      PRUNING,
      "    found-by: [season.winter]\n",
      "",
      "lexicon/trees.yaml:9:9  concept `season.winter` is used nowhere  (refer to it or delete it)",
    ],
    [
      "a concept that only an unused one includes",
      TREES,
      "    terms: [winter]\n",
      "    terms: [winter]\n  - {id: fruit.any, terms: [], includes: [fruit.fig]}\n  - {id: fruit.fig, terms: [fig]}\n",
      "lexicon/trees.yaml:11:10  concept `fruit.any` is used nowhere  (refer to it or delete it)",
      "lexicon/trees.yaml:12:10  concept `fruit.fig` is used nowhere  (refer to it or delete it)",
    ],
    [
      "a concept that stands twice",
      "lexicon/body.yaml",
      "      - parish\n",
      "      - parish\n  - id: tree.any\n    terms: [tree]\n",
      "lexicon/trees.yaml:2:9  duplicate concept `tree.any`  (first at lexicon/body.yaml:8:9)",
    ],
    [
      "a concept that includes itself",
      TREES,
      "includes: [tree.apple]",
      "includes: [tree.apple, tree.any]",
      "lexicon/trees.yaml:4:28  concept `tree.any` includes itself",
    ],
    [
      "concepts that include each other",
      TREES,
      "pear/plum tree]",
      "pear/plum tree]\n    includes: [tree.any]",
      "lexicon/trees.yaml:7:16  concept `tree.any` includes itself through `tree.apple`",
    ],
    [
      "a concept without words",
      TREES,
      "terms: [prune]",
      "terms: []",
      "lexicon/trees.yaml:8:12  concept `act.prune` has no words  (give it terms, or includes)",
    ],
    [
      "a concept that the reader needs",
      "lexicon/modality.yaml",
      "id: modality.duty",
      "id: modality.dutty",
      "lexicon/modality.yaml:2:9  concept `modality.dutty` is used nowhere  (refer to it or delete it)",
      "reading.yaml:1:1  the lexicon lacks the concept `modality.duty`, by which every statute is read  (did you mean `modality.dutty`?)",
    ],
  ])("%s", (_, file, before, after, ...expected) => {
    expect(problemsOf(changed(file, [before, after]))).toEqual(expected);
  });

  it("a file that cannot be read makes nothing unknown or unused", () => {
    expect(problemsOf(changed(TREES, ["terms: [prune]", "terms: [prune"]))).toEqual([
      "lexicon/trees.yaml:9:3  not valid YAML: wrong indentation  (give the lines of one block the same indentation, and close every bracket)",
    ]);
  });
});

describe("terms", () => {
  it.each([
    ["[prune, '--']", 'lexicon/trees.yaml:8:20  term `--`: no word in "--"'],
    ["[prune, '=']", 'lexicon/trees.yaml:8:20  term `=`: no word in "="'],
    ["[prune, cut /]", "lexicon/trees.yaml:8:20  term `cut /`: `/` must stand between words"],
    ["[prune, '...']", "lexicon/trees.yaml:8:20  term `...` holds no word"],
    [
      "[prune, cut ...]",
      "lexicon/trees.yaml:8:20  term `cut ...`: the gap `...` must stand between words  (delete it)",
    ],
    [
      "[prune, cut...back]",
      "lexicon/trees.yaml:8:20  term `cut...back`: the gap `...` must stand between spaces",
    ],
    [
      "[prune, cut ... ... back]",
      "lexicon/trees.yaml:8:20  term `cut ... ... back`: two gaps `...` in a row never match  (delete one; `......` is a gap of up to twenty-five words)",
    ],
  ])("%s", (terms, expected) => {
    expect(problemsOf(changed(TREES, ["[prune]", terms]))).toEqual([expected]);
  });
});

describe("elements", () => {
  it.each<Mistake>([
    [
      "an unknown instrument",
      PRUNING,
      "code: TREATY-9",
      "code: TREATY-8",
      "trees/pruning.yaml:8:11  unknown instrument `TREATY-8`  (did you mean `TREATY-9`?)",
    ],
    [
      "requires an unknown element",
      PRUNING,
      "any: [council.creation]",
      "any: [council.creaton]",
      "trees/pruning.yaml:21:9  unknown element `council.creaton`  (did you mean `council.creation`?)",
    ],
    [
      "lowered by an unknown element",
      PRUNING,
      "evidence:\n",
      "lowered-by:\n  - {element: trees.felling, when: narrow, reason: narrow}\nevidence:\n",
      "trees/pruning.yaml:24:15  unknown element `trees.felling`  (did you mean `trees.pruning`?)",
    ],
    [
      "depends on itself",
      PRUNING,
      "any: [council.creation]",
      "any: [council.creation, trees.pruning]",
      "trees/pruning.yaml:21:27  element `trees.pruning` depends on itself",
    ],
    [
      "elements that depend on each other",
      CREATION,
      "evidence:\n",
      "requires: {any: [trees.pruning]}\nevidence:\n",
      "trees/pruning.yaml:21:9  element `council.creation` depends on itself through `trees.pruning`",
    ],
    [
      "a coordinating body that no element asks for",
      "reading.yaml",
      "element: council.creation",
      "element: council.creating",
      "reading.yaml:2:12  unknown element `council.creating`  (did you mean `council.creation`?)",
    ],
    [
      "no cases",
      CREATION,
      "cases:\n  - status: present\n    style: treaty\n    text: There is established an orchard council.\n",
      "",
      "council/creation.yaml:1:1  element `council.creation` has no cases: no test tells whether it works  (add `cases:` with provisions that must come out present, weak and missing)",
    ],
    [
      "no evidence",
      CREATION,
      "evidence:\n  patterns:\n    - id: created\n      finds:\n        act: modality.establishment\n        body: body.central\n",
      "",
      "council/creation.yaml:1:1  element `council.creation` has no evidence: nothing can find it  (add `evidence:` with the patterns that find its provisions)",
    ],
    [
      "a weak case without its reason",
      PRUNING,
      "    reasons: [permissive]\n",
      "",
      "trees/pruning.yaml:36:13  a weak case needs `reasons`",
    ],
    [
      "a present case with a reason",
      CREATION,
      "    style: treaty\n",
      "    style: treaty\n    reasons: [narrow]\n",
      "council/creation.yaml:23:5  a present case has no `reasons`  (delete them)",
    ],
    [
      "an anchor that is not among what is found",
      PRUNING,
      "anchor: act",
      "anchor: acts",
      "trees/pruning.yaml:28:15  anchor `acts` is none of what the pattern finds: `act`, `object`  (did you mean `act`?)",
    ],
    [
      "a weak pattern without its reason",
      PRUNING,
      "      anchor: act\n",
      "      gives: weak\n",
      "trees/pruning.yaml:28:14  a pattern that gives weak needs `reasons`",
    ],
    [
      "reasons of a pattern that is not weak",
      PRUNING,
      "      anchor: act\n",
      "      reasons: [narrow]\n",
      "trees/pruning.yaml:28:7  `reasons` stand with a pattern that does not give weak  (add `gives: weak` or delete them)",
    ],
    [
      "a part that stands twice",
      PRUNING,
      "present: Somebody",
      "  - {id: winter, text: In the cold}\npresent: Somebody",
      "trees/pruning.yaml:14:10  duplicate part `winter`  (first at trees/pruning.yaml:11:9)",
    ],
    [
      "a pattern that stands twice",
      PRUNING,
      "cases:\n",
      "    - {id: pruned, finds: {act: act.prune}}\ncases:\n",
      "trees/pruning.yaml:32:12  duplicate pattern `pruned`  (first at trees/pruning.yaml:27:11)",
    ],
  ])("%s", (_, file, before, after, ...expected) => {
    expect(problemsOf(changed(file, [before, after]))).toEqual(expected);
  });
});

describe("instruments", () => {
  const FILE = "instruments.yaml";
  it.each<Mistake>([
    [
      "a point carried by an unknown element",
      FILE,
      "[council.creation]",
      "[council.creatoin]",
      "instruments.yaml:10:22  unknown element `council.creatoin`  (did you mean `council.creation`?)",
    ],
    [
      "a point carried by an unknown part",
      FILE,
      "trees.pruning#winter",
      "trees.pruning#winte",
      "instruments.yaml:13:22  element `trees.pruning` has no part `winte`  (did you mean `winter`?)",
    ],
    [
      "a point that nothing carries",
      FILE,
      "        out-of-scope: It is not about trees.\n",
      "",
      "instruments.yaml:14:9  a point needs `carried-by` or `out-of-scope`  (say which element carries it, or why none does)",
    ],
    [
      "a point that is carried and is not",
      FILE,
      "        carried-by: [council.creation]\n",
      "        carried-by: [council.creation]\n        out-of-scope: Perhaps.\n",
      "instruments.yaml:11:9  a point is either `carried-by` something or `out-of-scope`",
    ],
    [
      "a point that stands twice",
      FILE,
      "id: cider",
      "id: winter",
      "instruments.yaml:14:13  duplicate point `winter`  (first at instruments.yaml:11:13)",
    ],
    [
      "an instrument that stands twice",
      FILE,
      "      - id: cider\n        text: Cider is made.\n        out-of-scope: It is not about trees.\n",
      '  - {code: TREATY-9, title: T, issuer: I, year: "1999", basis: read, points: []}\n',
      "instruments.yaml:14:12  duplicate instrument `TREATY-9`  (first at instruments.yaml:2:11)",
    ],
  ])("%s", (_, file, before, after, ...expected) => {
    expect(problemsOf(changed(file, [before, after]))).toEqual(expected);
  });
});

describe("files and their order", () => {
  it.each<Mistake>([
    [
      "an id that is not the file's",
      PRUNING,
      "id: trees.pruning",
      "id: trees.felling",
      "trees/pruning.yaml:1:5  id `trees.felling` does not fit the name of the file, expected `trees.pruning`",
    ],
    [
      "an element without a file",
      "catalogue.yaml",
      "      - trees.pruning",
      "      - trees.pruning\n      - trees.felling",
      "catalogue.yaml:14:9  element `trees.felling` has no file, expected trees/felling.yaml",
    ],
    [
      "a misspelt element",
      "catalogue.yaml",
      "- trees.pruning",
      "- trees.prunning",
      "catalogue.yaml:13:9  element `trees.prunning` has no file, expected trees/prunning.yaml  (did you mean `trees.pruning`?)",
      "trees/pruning.yaml:1:1  element `trees.pruning` is not listed in catalogue.yaml",
    ],
    [
      "an element that is listed twice",
      "catalogue.yaml",
      "- trees.pruning",
      "- trees.pruning\n      - trees.pruning",
      "catalogue.yaml:14:9  duplicate element `trees.pruning`  (first at catalogue.yaml:13:9)",
    ],
    [
      "an element in another group",
      "catalogue.yaml",
      "- council.creation\n",
      "- council.creation\n      - trees.pruning\n",
      "catalogue.yaml:10:9  element `trees.pruning` stands in group `council`  (its own group is `trees`)",
      "catalogue.yaml:14:9  duplicate element `trees.pruning`  (first at catalogue.yaml:10:9)",
    ],
    [
      "a group that stands twice",
      "catalogue.yaml",
      "id: trees\n    title: Care of trees\n    elements:\n      - trees.pruning\n",
      "id: council\n    title: C\n    elements: [trees.pruning]\n",
      "catalogue.yaml:10:9  duplicate group `council`  (first at catalogue.yaml:6:9)",
      "catalogue.yaml:12:16  element `trees.pruning` stands in group `council`  (its own group is `trees`)",
    ],
  ])("%s", (_, file, before, after, ...expected) => {
    expect(problemsOf(changed(file, [before, after]))).toEqual(expected);
  });

  it("a file that is not listed", () => {
    const texts = new Map(ORCHARDS).set(
      "trees/felling.yaml",
      ORCHARDS.get(CREATION)!.replace("id: council.creation", "id: trees.felling"),
    );
    expect(problemsOf(texts)).toEqual([
      "trees/felling.yaml:1:1  element `trees.felling` is not listed in catalogue.yaml",
    ]);
  });

  it("a file whose name ends in .yml", () => {
    const texts = without(PRUNING).set("trees/pruning.yml", ORCHARDS.get(PRUNING)!);
    expect(problemsOf(texts)).toEqual([
      "trees/pruning.yml:1:1  the name of a file must end in .yaml  (rename it to trees/pruning.yaml)",
    ]);
  });

  it("files that are missing", () => {
    expect(problemsOf(without("instruments.yaml", "reading.yaml"))).toEqual([
      "instruments.yaml:1:1  this file is missing",
      "reading.yaml:1:1  this file is missing",
    ]);
    expect(problemsOf(without("lexicon/body.yaml", "lexicon/modality.yaml", TREES))).toEqual([
      "lexicon:1:1  no file of concepts  (expected lexicon/*.yaml)",
    ]);
    expect(problemsOf(new Map())).toEqual([
      "catalogue.yaml:1:1  this file is missing",
      "instruments.yaml:1:1  this file is missing",
      "lexicon:1:1  no file of concepts  (expected lexicon/*.yaml)",
      "reading.yaml:1:1  this file is missing",
      "wording.yaml:1:1  this file is missing",
    ]);
  });

  it("files that are not the catalogue's are passed over", () => {
    const texts = new Map(ORCHARDS)
      .set("README.md", "#")
      .set("schema/x.yaml", "[")
      .set("trees/old/x.yaml", "[");
    expect(problemsOf(texts)).toEqual([]);
  });
});

describe("frames", () => {
  const frames = (text: string): Map<string, string> => new Map(ORCHARDS).set("frames.yaml", text);
  it("a frame without a place for the provision, for an unknown element", () => {
    expect(
      problemsOf(
        frames("section: Section 4\nnames: {}\nframes:\n  - text: A law.\n    elements: [trees.pruned]\n"),
      ),
    ).toEqual([
      "frames.yaml:4:11  expected the text of a law with `{entry}` where the provision stands, found `A law.`",
      "frames.yaml:5:16  unknown element `trees.pruned`  (did you mean `trees.pruning`?)",
    ]);
    expect(problemsOf(frames('section: Section 4\nnames: {}\nframes: [{text: "{entry}"}]\n'))).toEqual([]);
  });
});
