import { expect, it } from "vitest";
import { tokenize } from "../../src/language/tokens.ts";
import { Matcher } from "../../src/lexicon/matcher.ts";

const matcher = new Matcher([
  { id: "standard", terms: ["standard"], except: ["standard of proof", "by ... standard"] },
  { id: "document", terms: ["charter"], includes: ["standard"] },
]);

function found(text: string): string[] {
  const tokens = tokenize(text);
  return matcher.match(tokens).all.map((h) => `${h.concept} ${h.from}-${h.to}`);
}

it("leaves out a term inside a phrase that its concept excepts", () => {
  expect(found("the standard of proof")).toEqual(["document 1-2"]);
  expect(found("judged by this standard alone")).toEqual(["document 3-4"]);
});

it("keeps the same term elsewhere in the sentence", () => {
  expect(found("a standard for shelters, with a standard of proof")).toEqual([
    "standard 1-2",
    "document 1-2",
    "document 6-7",
  ]);
});
