import { describe, expect, it } from "vitest";
import { chapeauOf, linesOf, sentences } from "../../src/statute/index.ts";
import { at, citations, fixture, read, texts } from "./helpers.ts";

describe("numbers", () => {
  const { statute } = fixture("numbers.md");

  it("takes (i) for a letter after (h) and for a numeral before (ii)", () => {
    expect(citations(statute)).toEqual(
      expect.arrayContaining(["s. 1(h)(i)", "s. 1(h)(ii)", "s. 1(i)", "s. 1(j)"]),
    );
    expect(at(statute, "s. 1(i)").text).toBe("fly drunk;");
  });

  it("tells a repeated number apart and says so", () => {
    expect(at(statute, "s. 2(2) (second)").text).toBe("Two again.");
    expect(statute.warnings.map((w) => w.code)).toEqual(["unclear-structure"]);
  });

  it("accepts a list that begins late", () => {
    expect(at(statute, "s. 3(c)").text).toBe("starts late.");
  });

  it("places two enumerators of one line", () => {
    const { statute: code } = fixture("code.md");
    expect(at(code, "§ 7A-354(b)(2)(C)(i)").text).toBe("a beekeeper; or");
    expect(at(code, "§ 7A-354(b)(2)(C)(i)").lines).toEqual([25, 25]);
    expect(at(code, "§ 7A-354(c)(1)").text).toBe("The Board shall:");
  });

  it("keeps cross-references whole", () => {
    const { statute: act } = fixture("runon.md");
    expect(at(act, "s. 1(3)").children).toEqual([]);
    expect(at(act, "s. 3").children).toEqual([]);
    expect(at(act, "s. 1(1)(c)(ii)").text).toBe("publish them.");
  });
});

describe("chapeau", () => {
  it("goes down through nested lists, outermost first", () => {
    const { statute } = fixture("commonwealth.md");
    expect(chapeauOf(at(statute, "s. 4(2)(b)(i)")).map((u) => u.text)).toEqual([
      "The Committee shall consist of—",
      "two persons appointed by the Minister, of whom—",
    ]);
    expect(chapeauOf(at(statute, "s. 4(3)"))).toEqual([]);
  });

  it("reaches a list that Markdown keeps apart from its paragraph", () => {
    const statute = read(
      "## Section 1. Board\n\n(1) The Board shall—\n\n- (a) count;\n- (b) weigh.\n\n(2) It may rest.\n",
    );
    expect(chapeauOf(at(statute, "s. 1(1)(b)")).map((u) => u.citation)).toEqual(["s. 1(1)"]);
    expect(at(statute, "s. 1(2)").parent).toBe(at(statute, "s. 1"));
  });

  it("keeps words after a list apart from its last item", () => {
    const statute = read(
      "## Section 1. Thieves\n\nA person who—\n\n(a) steals; or\n\n(b) robs,\n\ncommits an offence.\n",
    );
    expect(texts(statute)).toEqual([
      "s. 1: A person who—",
      "s. 1(a): steals; or",
      "s. 1(b): robs,",
      "s. 1: commits an offence.",
    ]);
    expect(statute.units.at(-1)!.kind).toBe("flush");
  });

  it("goes on with a list after a paragraph in it", () => {
    const statute = read(
      "## Section 1. X\n\n(1) It shall:\n\n(a) plan, that is:\n\n(i) draw;\n\n(ii) write,\n\nwith care;\n\n(b) act.\n",
    );
    expect(texts(statute).slice(1)).toEqual([
      "s. 1(1)(a): plan, that is:",
      "s. 1(1)(a)(i): draw;",
      "s. 1(1)(a)(ii): write,",
      "s. 1(1)(a): with care;",
      "s. 1(1)(b): act.",
    ]);
  });
});

describe("amendments", () => {
  it("do not lend their words to what they quote", () => {
    const { statute } = fixture("amending.md");
    expect(chapeauOf(at(statute, "s. 1(a)(i)(1)"))).toEqual([]);
    expect(chapeauOf(at(statute, "s. 4A(1)"))).toEqual([]);
    expect(chapeauOf(at(statute, "s. 1(a)(ii)")).map((u) => u.text)).toEqual([
      "The Clocks Act is amended—",
      "in section 2—",
    ]);
  });
});

describe("editorial markup", () => {
  const { statute } = fixture("markup.md");

  it("leaves struck text out and keeps what is inserted", () => {
    expect(at(statute, "s. 1(1)").text).toBe("The Minister shall set up a Ferry Board.");
    expect(at(statute, "s. 1(2)").text).toBe("The Board shall sit [monthly] [quarterly] and keep [●] boats.");
    expect(statute.units.some((u) => /raft|sell the boats/i.test(u.text))).toBe(false);
  });

  it("makes notes of comments and footnotes", () => {
    expect(statute.units.filter((u) => u.role === "note").map((u) => u.text)).toEqual([
      "Ask the harbour master.",
      "The next section was long debated.",
      "How many?",
      "The fee in the old Act was two crowns.",
    ]);
  });

  it("warns of blanks, alternatives and open brackets, with lines", () => {
    expect(statute.warnings.map((w) => [w.code, w.lines])).toEqual([
      ["blank", [7, 7]],
      ["open-bracket", [7, 7]],
      ["open-bracket", [7, 7]],
      ["blank", [11, 11]],
      ["blank", [13, 13]],
      ["open-bracket", [13, 13]],
    ]);
  });

  it("leaves marks alone that strike nothing", () => {
    expect(
      read("A ~~ b.\n\nC ~~ d, {-- e.\n")
        .units.map((u) => u.text)
        .filter(Boolean),
    ).toEqual(["A ~~ b.", "C ~~ d, {-- e."]);
  });
});

describe("roles", () => {
  it("tells title, purpose, definitions, notes, repeals and forms from operative text", () => {
    const { statute } = fixture("commonwealth.md");
    const roles = Object.fromEntries(statute.units.map((u) => [u.citation, u.role]));
    expect(roles['s. 2(1) "light"']).toBe("definition");
    expect(roles["s. 3"]).toBe("purpose");
    expect(roles["s. 4(1)"]).toBe("operative");
    expect(roles["SCHEDULE 1 para. 2(a)"]).toBe("operative");
    expect(roles["SCHEDULE 2"]).toBe("form");
    expect(statute.units.slice(1, 4).map((u) => u.role)).toEqual(["title", "title", "title"]);
  });

  it("does not take the purposes of a body for those of the law", () => {
    const statute = read(
      "# Act\n\n## Section 1. Harbour Board\n\n### (a) Purposes\n\nThe Board shall keep lights.\n\n## Section 2. Purpose\n\nThis Act keeps ships safe.\n",
    );
    expect(at(statute, "s. 1(a)").role).toBe("operative");
    expect(at(statute, "s. 2").role).toBe("purpose");
  });

  it("keeps quoted amendments operative and repeals apart", () => {
    const { statute } = fixture("amending.md");
    expect(at(statute, "s. 4A(1)").role).toBe("operative");
    expect(at(statute, "s. 4A").parent).toBe(at(statute, "s. 1(b)"));
    expect(at(statute, "s. 1(a)(i)(1)").text).toMatch(/shall wind each clock/);
    expect(at(statute, "s. 2").role).toBe("repeal");
  });
});

describe("defined terms", () => {
  const terms = (source: string): string[] => read(source).definedTerms.map((t) => t.term);

  it("finds them in definitions", () => {
    expect(fixture("civil.md").statute.definedTerms.map((t) => t.term)).toEqual(["mill", "miller", "race"]);
    expect(terms('## Section 1. Definitions\n\n- (1) "Employee", a worker of an employer;\n')).toEqual([
      "Employee",
    ]);
  });

  it("puts a meaning together from its list", () => {
    const keeper = fixture("commonwealth.md").statute.definedTerms.find((t) => t.term === "keeper");
    expect(keeper?.meaning).toBe("a person who— tends a light; or is training to tend one;");
  });

  it("finds them in passing", () => {
    expect(terms('A council (hereinafter "the Council") is created.')).toEqual(["Council"]);
    expect(terms('There is a council, in this Act referred to as "the Council".')).toEqual(["Council"]);
    expect(terms("There is established a fund to be known as the Oak Fund.")).toEqual(["Oak Fund"]);
    expect(terms("A council (hereinafter: the Oak Council) is formed.")).toEqual(["Oak Council"]);
  });
});

describe("sentences", () => {
  const split = (text: string): string[] => sentences({ text }).map((s) => s.text);

  it("ends none at an abbreviation, a citation or a semicolon", () => {
    const text =
      "See Art. 5, s. 12 and Pub. L. No. 9-12; it applies. The N.V. Board may act under 22 Rev. Stat. 7103. Nos. 3 and 4 stand.";
    expect(split(text)).toEqual([
      "See Art. 5, s. 12 and Pub. L. No. 9-12; it applies.",
      "The N.V. Board may act under 22 Rev. Stat. 7103.",
      "Nos. 3 and 4 stand.",
    ]);
  });

  it("gives offsets in the text", () => {
    const text = "One shall. “Two may.” Three must!";
    for (const sentence of sentences({ text }))
      expect(text.slice(sentence.start)).toMatch(new RegExp(`^${sentence.text.replace(/[.?!]/g, "\\$&")}`));
    expect(split(text)).toHaveLength(3);
  });
});

describe("lines", () => {
  it("finds the lines of a stretch of text", () => {
    const unit = at(read("# A\n\n## Section 1. X\n\nThe Board\nshall count\nsheep.\n"), "s. 1");
    expect(unit.lines).toEqual([3, 7]);
    const start = unit.text.indexOf("shall");
    expect(linesOf(unit, start, start + 5)).toEqual([6, 6]);
    expect(linesOf(unit, 0, unit.text.length)).toEqual([5, 7]);
  });

  it("counts the front matter", () => {
    const statute = read("---\ntitle: T\n---\n\nThe Board shall act.\n");
    expect(statute.title).toBe("T");
    expect(statute.units[1]!.lines).toEqual([5, 5]);
  });
});
