import fc from "fast-check";
import { expect, it } from "vitest";
import { LetterPattern, startsLower, startsUpper } from "../../src/language/letters.ts";

const SOURCES: readonly (readonly [string, string])[] = [
  [String.raw`^\p{Lu}[\p{Lu}\s,;’'()&—–-]*\p{Lu}\)?$`, "u"],
  [String.raw`(?<=\p{L})\p{L}|\p{N}+(?!\p{Ll})`, "u"],
  [String.raw`[^\p{L}\p{N}.]+`, "u"],
  [String.raw`\p{Lu}x|[\]\p{Ll}[]`, "iu"],
];
const CHARS = [..."aZk 5.§—“”’(-]ſKéÉßº²½Жжשaª\u2028\u2071😀"];
const texts = fc.array(fc.constantFrom(...CHARS), { maxLength: 8 }).map((chars) => chars.join(""));

it("finds on basic text what the property classes find", () => {
  for (const [source, flags] of SOURCES) {
    const pattern = new LetterPattern(source, flags);
    fc.assert(
      fc.property(texts, (text) => {
        expect(pattern.exec(text)).toEqual(new RegExp(source, flags).exec(text));
        expect(pattern.test(text)).toBe(new RegExp(source, flags).test(text));
      }),
      { numRuns: 2_000 },
    );
  }
});

it("tells of every character how a text begins that it opens", () => {
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    if (startsUpper(char) !== /^\p{Lu}/u.test(char)) expect.fail(`capital ${code}`);
    if (startsLower(char) !== /^\p{Ll}/u.test(char)) expect.fail(`small ${code}`);
  }
});
