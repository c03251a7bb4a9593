import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safe } from "../../src/report/safe.ts";
import { columns, cut, pad, wrap } from "../../src/report/wrap.ts";

describe("wrap", () => {
  it("breaks at spaces and indents what follows", () => {
    expect(wrap("one two three", { width: 9, first: "- ", rest: "  " })).toEqual(["- one two", "  three"]);
  });

  it("keeps every word and never exceeds the width", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 60 })),
        fc.integer({ min: 12, max: 90 }),
        (words, width) => {
          const text = safe(words.join(" "));
          const lines = wrap(text, { width, first: "    ", rest: "  " });
          expect(lines.every((line) => columns(line) <= width)).toBe(true);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
    );
  });

  it("counts wide characters twice and marks not at all", () => {
    expect(columns("漢字")).toBe(4);
    expect(columns("e\u0301")).toBe(1);
    expect(pad("漢", 4)).toBe("漢  ");
    expect(cut("lighthouse", 6)).toBe("light…");
    expect(cut("light", 6)).toBe("light");
  });
});

describe("safe", () => {
  it("shows what would act on a terminal", () => {
    expect(safe("a\u001b[31mb\u202ec\r\nd\u0000")).toBe("a\\u001b[31mb\\u202ec\\u000d d\\u0000");
  });

  it("leaves no control character in any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^\P{Cc}*$/u.test(safe(text))));
  });
});
