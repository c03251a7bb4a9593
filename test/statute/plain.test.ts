import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readBlocks } from "../../src/statute/blocks.ts";
import { defuse } from "../../src/statute/defuse.ts";
import { partsOf } from "../../src/statute/plain.ts";
import { prepare } from "../../src/statute/prepare.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const drafts = ["examples", "test/corpus/work/statutes", "test/fixtures/statute"].flatMap((dir) =>
  readdirSync(join(root, dir))
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(join(root, dir, file), "utf8")),
);

/** What drafters and Markdown write at the beginning of a line, and what may lurk in it. */
const LINES = `
# Act|## 1. Title #|## A|### |#|#5 x|#hash|Some words here|(1) The board shall|- (a) first;|- second|- a, b|* star|+ plus|-|- - nested
- 1. inner|- [ ] box|-  two spaces|- 'q'|  indented|    code|\ttab|1. one|2) two|12 months|1986. year|> quote|---|===|***|**5.** Bold
_em_|a & b &amp; c|[x](y) z|[Cap. 7]|[ref]: url|![a] b|text  |text |a!b|\`code\`|~~~|\`\`\`|<b>x</b>|a\\b|“quoted”|—dash|é|§ 5 x|\u00a0nb|'s|$5|%
**Bold.** words|*em* and **strong**|**5. Title.**—(1) The board|a **b**c|a*b*c|**a*b**|*a **b** c*|***both***|**open|close**|** x **|(*Gazette*)|**“q”**|# **Act**|## A *b*
- **a.** b|- *a|1. **x** y|1. *em*|3. three|1) one|10. ten|01. x|2. (a) b|1.  two spaces|1.|*|* *a*|**-** x|*1. x*|**§ 5** x|**—** x|a ** b|**a.**b|**a**.|“**a**”|**a** **b**|**a**\u00a0b|*a*😀|😀**a**
`
  .split(/[|\n]/)
  .concat("", "", "", "a|b", "|---|");

function agrees(draft: string): void {
  const { text } = defuse(prepare(draft).text);
  expect(readBlocks(text)).toEqual(readBlocks(text, false));
}

it("gives the parser's blocks for whole drafts", () => {
  for (const draft of drafts) agrees(draft);
});

it("gives the parser's blocks for drafts with lines put in, taken out and indented", () => {
  const edit = fc.tuple(fc.nat(), fc.constantFrom("put", "take", "indent"), fc.constantFrom(...LINES));
  fc.assert(
    fc.property(
      fc.constantFrom(...drafts),
      fc.nat(),
      fc.array(edit, { maxLength: 8 }),
      (draft, from, edits) => {
        const lines = draft.split("\n");
        const part = lines.slice(from % lines.length).slice(0, 30);
        for (const [place, how, line] of edits) {
          const at = place % part.length || 0;
          if (how === "put") part.splice(at, 0, line);
          else if (how === "take") part.splice(at, 1);
          else part[at] = ` ${part[at] ?? ""}`;
        }
        agrees(part.join("\n"));
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);

it("gives the parser's blocks for whatever lines follow each other", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => agrees(lines.join("\n"))),
    { numRuns: 10_000 },
  );
}, 60_000);

it("gives the parser's blocks wherever stars stand among words", () => {
  const signs = [
    "*",
    "**",
    "a",
    "b",
    " ",
    ".",
    "—",
    "(",
    "“",
    "é",
    "\n",
    "\n\n",
    "1. ",
    "- ",
    "# ",
    "\u00a0",
    "😀",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 24 }), (chars) => agrees(chars.join(""))),
    { numRuns: 10_000 },
  );
}, 60_000);

it("leaves what may be Markdown to the parser", () => {
  const kinds = (text: string): string[] => partsOf(text).map((p) => ("root" in p ? "plain" : p.markdown));
  expect(kinds("# Act\n\nOne.\n\n- (a) two\n- (b) three\n\nFour.\n")).toEqual(["plain"]);
  expect(kinds("# 1. *A*\n1. One.\n2. **Two.** 3\n\n- (a) four:\n\nFive:\n- six")).toEqual(["plain"]);
  expect(kinds("One.\n\n**Two.\n\nThree.\n")).toEqual(["plain", "**Two.", "plain"]);
  expect(kinds("One.\n\n- two\n\n  more of two\n")).toEqual(["plain", "- two\n\n  more of two"]);
  expect(kinds("One.\n\n~~~\nTwo.\n~~~\n")).toEqual(["One.\n\n~~~\nTwo.\n~~~\n"]);
});
