import { describe, expect, it } from "vitest";
import { placeWords } from "../../src/report/suggest-text.ts";
import { readStatute } from "../../src/statute/index.ts";
import { draftStyles, labelOf, type NumberStyle } from "../../src/suggest/numbers.ts";
import { inStyle, nextNumber } from "../../src/suggest/section.ts";
import { mended, suggested } from "./setup.ts";

const style = (kind: NumberStyle["kind"], before = "(", after = ")"): NumberStyle => ({
  before,
  after,
  kind,
  bullet: false,
});
const read = (text: string) => readStatute(text, { file: "draft.md" });

const LAW = `# Trafficking in Persons Act

## 1. Council

There is established a National Council against Trafficking in Persons, in this Act "the Council".

## 2. Functions

(1) The functions of the Council are:

(a) to coordinate the carrying out of this Act by all authorities;

(b) to draw up protocols and guidelines on the identification of victims of trafficking; and

(c) to review the laws that bear on trafficking in persons every two years and recommend amendments to Parliament.

(2) Section 1 applies to the members named in section 2(1)(b).

## 3. Annual report

The Council shall submit to Parliament by 31 March each year a report on trafficking in persons and on the response to it.
`;

describe("numbers", () => {
  it.each([
    ["1", 12, "(12)"],
    ["a", 11, "(k)"],
    ["a", 27, "(aa)"],
    ["i", 9, "(ix)"],
    ["I", 14, "(XIV)"],
    ["A", 2, "(B)"],
  ] as const)("%s %d is %s", (kind, n, label) => expect(labelOf(style(kind), n)).toBe(label));

  it("follow the draft's own style", () => {
    const text =
      "# Code\n\n## § 14-1. Board\n\nA. The board meets.\n\nB. The board shall:\n\n1. sit;\n\n2. stand.\n";
    const styles = draftStyles(read(text), text.split("\n"));
    expect(inStyle(["(1) One:", "(a) first;", "(b) second.", "(2) Two."], styles)).toEqual([
      "A. One:",
      "1. first;",
      "2. second.",
      "B. Two.",
    ]);
  });

  it("of one subsection alone are left out", () => {
    expect(inStyle(["(1) One:", "(a) first."], [style("1"), style("a")])).toEqual(["One:", "(a) first."]);
  });

  it("of new sections leave all others as they are", () => {
    const law = read("# Act\n\n## 1. A\n\nA.\n\n## 1A. B\n\nB.\n\n## 2. C\n\nC.\n");
    const [a, , c] = law.units.filter((u) => u.kind === "section");
    expect(nextNumber(a!, law, new Set())).toBe("1B");
    expect(nextNumber(a!, law, new Set(["1B"]))).toBe("1C");
    expect(nextNumber(c!, law, new Set())).toBe("3");
    const code = read("# Code\n\n## § 14-1. A\n\nA.\n\n## § 14-2. B\n\nB.\n");
    expect(nextNumber(code.units.find((u) => u.kind === "section")!, code, new Set())).toBe("14-1.1");
  });
});

describe("suggestions", () => {
  const all = suggested(LAW);
  const of = (id: string) => all.find((s) => s.element.id === id)!;

  it("go on with a list of the same kind, in its form", () => {
    const focal = of("mandate.focal-point");
    expect(placeWords(focal)).toMatch(/^add to s\. 2\(1\) as \([d-l]\)$/);
    expect(focal.text[0]).toMatch(/^\([d-l]\) to act as the national focal point/);
  });

  it("are sections of their own elsewhere, in the draft's names", () => {
    const victims = of("report.victims");
    expect(placeWords(victims)).toMatch(
      /^new section (?:3[A-Z]?|[4-9]|\d\d), after s\. 3 \(Annual report\)$/,
    );
    expect(victims.text[0]).toMatch(/^## \d+\. Figures on victims/);
    expect(victims.text.join("\n")).toContain("the Council shall state");
    expect(victims.text.join("\n")).not.toContain("the Committee]");
  });

  it("set up no second body", () => {
    expect(all.map((s) => s.text.join("\n")).join("\n")).not.toContain(
      "This Act establishes the National Committee",
    );
  });

  it("leave numbers and references alone, and move the end of the list", () => {
    const { text } = mended(LAW);
    expect(text).toContain("Section 1 applies to the members named in section 2(1)(b).");
    expect(text).toContain(
      "(b) to draw up protocols and guidelines on the identification of victims of trafficking;\n",
    );
    expect(text).toMatch(/recommend amendments to Parliament; and\n/);
    expect(text).toContain("<!-- suggested (report.victims): new -->");
  });

  it("stand at the end of a draft without sections", () => {
    const { suggestions, text } = mended("The Council shall fight trafficking in persons in every way.\n");
    expect(suggestions.every((s) => s.section === undefined || s.list === undefined)).toBe(true);
    expect(text.startsWith("The Council shall fight trafficking")).toBe(true);
  });
});
