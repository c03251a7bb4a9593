import { describe, expect, it } from "vitest";
import { readInline } from "../../src/waive/inline.ts";

const read = (text: string) => readInline("draft.md", text);

describe("entries in comments", () => {
  it("hold reason and fields over several lines, with the line that they begin on", () => {
    const found = read(
      "# Act\n\n<!-- lawcheck waive a.b: One\n  reason: with a colon.\n  law: Act 1, s. 2\n  by: Office\n-->\n",
    );
    expect(found.problems).toEqual([]);
    expect(found.waivers).toEqual([
      {
        element: "a.b",
        reason: "One reason: with a colon.",
        law: "Act 1, s. 2",
        by: "Office",
        file: "draft.md",
        line: 3,
        inline: true,
      },
    ]);
  });

  it("may stand several in a line, and count lines with CRLF too", () => {
    const found = read("a\r\nb <!-- lawcheck waive a.b: X. --> c <!--lawcheck waive a.c: Y.-->\r\n");
    expect(found.waivers.map((w) => [w.element, w.reason, w.line])).toEqual([
      ["a.b", "X.", 2],
      ["a.c", "Y.", 2],
    ]);
  });

  it("correct to present or missing", () => {
    const found = read(
      "<!-- lawcheck correct a.b present: X.\nwords: so it is -->\n<!-- lawcheck correct a.c missing: Y. -->",
    );
    expect(found.problems).toEqual([]);
    expect(found.corrections.map((c) => [c.element, c.status, c.words])).toEqual([
      ["a.b", "present", "so it is"],
      ["a.c", "missing", undefined],
    ]);
  });

  it.each([
    "<!-- lawcheck thinks otherwise -->",
    "<!-- Lawcheck waive a.b -->",
    "<!-- a lawcheck waive a.b: c -->",
    "lawcheck waive a.b: c",
  ])("are not %j", (text) => {
    const { waivers, problems } = read(text);
    expect([waivers, problems]).toEqual([[], []]);
  });

  it("take linear time whatever the draft holds", () => {
    const started = performance.now();
    read("<!-- lawcheck waive a.b: ".repeat(20_000));
    read(`<!-- lawcheck ${" ".repeat(200_000)}x`);
    read(`<!-- lawcheck waive a.b: ${"a:\n".repeat(50_000)}-->`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
