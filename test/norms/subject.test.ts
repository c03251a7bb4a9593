import { expect, it } from "vitest";
import { Matcher } from "../../src/lexicon/matcher.ts";
import { clauseAt } from "../../src/norms/clause.ts";
import { readNorms } from "../../src/norms/read.ts";
import { subjectOf } from "../../src/norms/subject.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "modality.duty", terms: ["=shall", "=must", "duty =of the", "=it is the duty", "=ensures"] },
  { id: "modality.establishment", terms: ["=there is established", "=is created"] },
  { id: "modality.power", terms: ["=may"] },
  { id: "modality.prohibition", terms: ["=shall not", "no officer =shall"] },
  { id: "grammar.subordinator", terms: ["=who", "=which", "=that", "=where", "=when", "=if"] },
  { id: "grammar.conditional", terms: ["=where", "=when", "=if", "=upon"] },
]);

/** The subject of the clause in which `act` stands, phrase by phrase. */
function subjects(text: string, act: string): string[] {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const norm = norms.find((n) => n.own.text.includes(act))!;
  const at = norm.words.findIndex((w, i) => i >= norm.ownFrom && w.form === act);
  return subjectOf(norm, clauseAt(norm, at), at).map((s) =>
    norm.words
      .slice(s.from, s.to)
      .map((w) => w.form)
      .join(" "),
  );
}

it.each([
  ["A gardener who meets an owner shall help the child.", "help", ["a gardener"]],
  ["The council, after consulting the growers, shall inform everybody.", "inform", ["the council"]],
  ["Gardeners, growers and owners shall inform everybody.", "inform", ["gardeners", "growers and owners"]],
  ["Where a gardener finds a pear, he shall record it.", "record", ["he", "a gardener finds a pear"]],
  ["Upon the loss of a tree the court shall award pears.", "award", ["the court"]],
  ["Within a year of harvest a panel of the growers shall count.", "count", ["a panel of the growers"]],
  ["It shall be the duty of the gardener to help.", "help", ["gardener"]],
  ["It is the duty of the gardener to help.", "help", ["the gardener"]],
  ["The pears shall be counted by the gardener on Monday.", "counted", ["the gardener"]],
  ["The pears shall be counted.", "counted", []],
  ["No officer shall pick pears.", "pick", ["officer"]],
  ["Each owner shall ensure that the gardeners inform the child.", "inform", ["each owner", "the gardeners"]],
  ["On the request of an owner the gardener gives a pear to the child.", "gives", ["the gardener"]],
  ["There is established a council of growers to count the pears.", "count", ["a council of growers"]],
  ["A council of growers is created to count the pears.", "count", ["a council of growers"]],
])("who is bound in “%s”", (text, act, expected) => {
  expect(subjects(text, act)).toEqual(expected);
});

it("an item that begins with its verb has the subject of the introduction", () => {
  expect(subjects("The gardener:\n\n- (a) ensures help; and\n- (b) ensures shade.", "shade")).toEqual([
    "the gardener",
  ]);
});

it("the subject of a list's introduction is that of its items", () => {
  expect(
    subjects("The gardener shall—\n\n- (a) help the child; and\n- (b) inform the owner.", "inform"),
  ).toEqual(["the gardener"]);
});

it.each([
  ["Upon the loss of a tree the court may award pears.", "award", "power"],
  ["A grower who gives evidence may bring a friend.", "bring", "power"],
  ["If a grower may suffer, the gardener helps.", "helps", "present"],
])("which modal governs in “%s”", (text, act, modality) => {
  const statute = readStatute(`# Act\n\n## 1. Duties\n\n${text}\n`, { file: "act.md" });
  const { norms } = readNorms(statute, matcher, { body: undefined, definable: new Set() });
  const norm = norms.find((n) => n.own.text.includes(act))!;
  const at = norm.words.findIndex((w) => w.form === act);
  expect(clauseAt(norm, at).modality).toBe(modality);
});
