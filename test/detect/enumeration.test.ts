import { expect, it } from "vitest";
import { piecesWith } from "../../src/detect/enumeration.ts";
import { tokenize } from "../../src/language/tokens.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";

const matcher = new Matcher([{ id: "fruit", terms: ["pears", "plums", "quinces"] }]);

function pieces(text: string, spans?: { from: number; to: number }[]): number {
  const words = tokenize(text);
  return piecesWith(words, matcher.match(words).all, ["fruit"], spans);
}

it.each([
  ["pears, plums and quinces", 3],
  ["pears or plums", 2],
  ["the pears of the plums' owner", 1],
  ["pears; nuts; and plums", 2],
  ["nuts and leaves", 0],
])("%s: %i", (text, expected) => {
  expect(pieces(text)).toBe(expected);
});

it("counts only in the spans that are given", () => {
  expect(pieces("pears and plums shall join quinces", [{ from: 0, to: 3 }])).toBe(2);
});
