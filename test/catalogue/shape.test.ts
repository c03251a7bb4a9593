import { describe, expect, it } from "vitest";
import { changed, type Mistake, ORCHARDS, problemsOf } from "./orchards.ts";

const PRUNING = "trees/pruning.yaml";

describe("a catalogue without mistakes", () => {
  it("has no problems", () => {
    expect(problemsOf(ORCHARDS)).toEqual([]);
  });
});

describe("the shape of files", () => {
  it.each<Mistake>([
    [
      "a misspelt key",
      PRUNING,
      "requires:\n",
      "rekuires:\n",
      "trees/pruning.yaml:20:1  unexpected key `rekuires`, expected one of `requires`, `lowered-by`  (did you mean `requires`?)",
    ],
    [
      "a key like no other",
      "lexicon/body.yaml",
      "    title: Bodies\n",
      "    colour: red\n",
      "lexicon/body.yaml:3:5  unexpected key `colour`, expected one of `title`, `kind`, `includes`, `except`",
    ],
    [
      "a missing key",
      "instruments.yaml",
      "    basis: read\n",
      "",
      "instruments.yaml:2:5  missing key `basis`  (How well the text was known.)",
    ],
    [
      "a misspelt status",
      PRUNING,
      "- status: present",
      "- status: presnt",
      "trees/pruning.yaml:33:13  expected one of `present`, `weak`, `missing`, found `presnt`  (did you mean `present`?)",
    ],
    [
      "a part without text",
      PRUNING,
      "    text: In winter\n",
      "",
      "trees/pruning.yaml:11:5  missing key `text`  (What the checklist says beside the box.)",
    ],
    [
      "a part with an empty text",
      PRUNING,
      "    text: In winter\n",
      "    text:\n",
      "trees/pruning.yaml:12:5  expected text, found nothing",
    ],
    [
      "a part with a blank text",
      PRUNING,
      "    text: In winter\n",
      '    text: "  "\n',
      "trees/pruning.yaml:12:11  expected some text, found an empty text",
    ],
    [
      "a number where text is expected",
      "lexicon/trees.yaml",
      "terms: [prune]",
      "terms: [prune, 1984]",
      "lexicon/trees.yaml:8:20  expected text, found `1984`  (put it in quotation marks)",
    ],
    [
      "text where a list is expected",
      "catalogue.yaml",
      "elements:\n      - trees.pruning",
      "elements: trees.pruning",
      "catalogue.yaml:12:15  expected a list, found `trees.pruning`",
      "trees/pruning.yaml:1:1  element `trees.pruning` is not listed in catalogue.yaml",
    ],
    [
      "an empty list",
      PRUNING,
      "found-by: [season.winter]",
      "found-by: []",
      "lexicon/trees.yaml:9:9  concept `season.winter` is used nowhere  (refer to it or delete it)",
      "trees/pruning.yaml:13:15  expected at least one entry, found an empty list",
    ],
    [
      "an entry that stands twice",
      PRUNING,
      "rubric: [R2, S5]",
      "rubric: [R2, S5, R2]",
      "trees/pruning.yaml:19:18  `R2` stands twice in this list",
    ],
    [
      "a settled case of another form",
      PRUNING,
      "settled: S7",
      "settled: case 7",
      "trees/pruning.yaml:22:12  expected a number of the rubric, such as `R2` for a rule or `S25` for a settled case, found `case 7`",
    ],
    [
      "a version that YAML takes for a number",
      "catalogue.yaml",
      'version: "1.0.0"',
      "version: 1.0",
      "catalogue.yaml:2:10  expected text, found `1`  (put it in quotation marks)",
    ],
    [
      "an id in capitals",
      "lexicon/trees.yaml",
      "includes: [tree.apple]",
      "includes: [tree.apple, Tree.Fig]",
      "lexicon/trees.yaml:4:28  expected the id of a concept, such as `modality.duty`, found `Tree.Fig`",
      "lexicon/trees.yaml:4:28  unknown concept `Tree.Fig`",
    ],
    [
      "a condition that is a number",
      PRUNING,
      "act: act.prune",
      "act: 12",
      "lexicon/trees.yaml:7:9  concept `act.prune` is used nowhere  (refer to it or delete it)",
      "trees/pruning.yaml:30:14  expected a concept, a list of concepts, or `any:` with further conditions, found `12`",
    ],
    [
      "a condition that is switched on",
      PRUNING,
      "place: {any: [place.local], in: [heading]}",
      "place: true",
      "trees/pruning.yaml:25:12  expected a concept, a list of concepts, `any:` with further conditions, or `false`, found `true`",
    ],
    [
      "a region that does not exist",
      PRUNING,
      "in: [heading]",
      "in: [headings]",
      "trees/pruning.yaml:25:38  expected one of `own`, `norm`, `chapeau`, `bearer`, `subject`, `heading`, `before`, `list`, `section`, `statute`, found `headings`  (did you mean `heading`?)",
    ],
    [
      "a distance of no words",
      PRUNING,
      "in: [heading]",
      "words: 0",
      "trees/pruning.yaml:25:40  expected a number of at least 1, found `0`",
    ],
    [
      "nothing to find",
      PRUNING,
      "unless:\n    place: {any: [place.local], in: [heading]}",
      "unless: {}",
      "trees/pruning.yaml:24:11  expected at least one key, found none",
    ],
  ])("%s", (_, file, before, after, ...expected) => {
    expect(problemsOf(changed(file, [before, after]))).toEqual(expected);
  });

  it("an empty file", () => {
    expect(problemsOf(new Map(ORCHARDS).set("catalogue.yaml", "# nothing yet\n"))).toEqual([
      "catalogue.yaml:1:1  expected a block of `key: value` lines, found nothing",
      "council/creation.yaml:1:1  element `council.creation` is not listed in catalogue.yaml",
      "trees/pruning.yaml:1:1  element `trees.pruning` is not listed in catalogue.yaml",
    ]);
  });

  it("a condition that is switched off is one", () => {
    expect(
      problemsOf(changed(PRUNING, ["place: {any: [place.local], in: [heading]}", "place: false"])),
    ).toEqual([]);
  });

  it("all mistakes are told at once, in every file", () => {
    const texts = changed(PRUNING, ["why: Unpruned", "whi: Unpruned"], ["act: act.prune", "act: act.prun"]);
    texts.set("reading.yaml", ORCHARDS.get("reading.yaml")!.replace("reason: narrow", "reason: narow"));
    expect(problemsOf(texts)).toEqual([
      "lexicon/trees.yaml:7:9  concept `act.prune` is used nowhere  (refer to it or delete it)",
      "reading.yaml:20:14  expected one of `permissive`, `qualified`, `no-actor`, `non-operative`, `narrow`, `partial`, `delegated`, found `narow`  (did you mean `narrow`?)",
      "trees/pruning.yaml:1:1  missing key `why`  (Why it matters, in two sentences.)",
      "trees/pruning.yaml:4:1  unexpected key `whi`, expected one of `why`, `lowered-by`  (did you mean `why`?)",
      "trees/pruning.yaml:30:14  unknown concept `act.prun`  (did you mean `act.prune`?)",
    ]);
  });
});
