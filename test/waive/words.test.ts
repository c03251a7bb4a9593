import { describe, expect, it } from "vitest";
import { bareWords, holds } from "../../src/waive/words.ts";

const same = (a: string, b: string): void => expect(bareWords(a)).toEqual(bareWords(b));

describe("words as they are compared", () => {
  it.each([
    ["(1) The Council shall report.", "(4) The Council shall report."],
    ["12. The Council shall report.", "13. The Council shall report."],
    ["12A.—(1) The Council shall report.", "7.—(2) The Council shall report."],
    ["§ 7-101. The Council shall report.", "§ 9-3. The Council shall report."],
    ["as section 12(3)(b) provides", "as section 14(1)(c) provides"],
    ["under sections 4, 5 and 6(2) of this Act", "under sections 5, 6 and 8(2) of this Act"],
    ["under ss. 4–6", "under ss. 7–9"],
    ["Article IV and paragraph (a) apply", "Article VI and paragraph (c) apply"],
    ["in Part III or Schedule 2", "in Part IV or Schedule 1"],
    ["shall: (a) train; and (b) report", "shall: (b) train; and (c) report"],
    ["The  Council\n shall “report”", 'the council shall "report"'],
    ["the Council’s report", "the Council's report"],
  ])("%j is %j", same);

  it.each([
    ["within 30 days", "within 60 days"],
    ["at least 3 members", "at least 5 members"],
    ["shall report", "may report"],
    ["the Minister", "the Council"],
    ["a fine of 500", "a fine of 50"],
    ["part 5 members", "part time members"],
  ])("%j is not %j", (a, b) => expect(bareWords(a)).not.toEqual(bareWords(b)));

  it("keeps words that look like numbers", () => {
    expect(bareWords("a civil section of the coast, part of it mild")).toEqual([
      "a",
      "civil",
      "section",
      "of",
      "the",
      "coast",
      "part",
      "of",
      "it",
      "mild",
    ]);
  });

  it("finds words in a row, whole words only", () => {
    expect(holds("The Council shall train the keepers.", "shall train")).toBe(true);
    expect(holds("The Council shall train the keepers.", "shall the")).toBe(false);
    expect(holds("The Council shall train the keepers.", "hall train")).toBe(false);
    expect(holds("The Council shall train.", "")).toBe(false);
  });
});
