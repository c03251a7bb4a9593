import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/catalogue/problem.ts";
import { MAX_FILE_LENGTH, readSource } from "../../src/catalogue/source.ts";
import { ORCHARDS, problemsOf } from "./orchards.ts";

const problemsIn = (text: string): string[] => readSource("a.yaml", text).problems.map(formatProblem);

describe("YAML that cannot be read", () => {
  it.each([
    [
      "a key that stands twice",
      "a: 1\nb: 2\na: 3\n",
      "a.yaml:3:1  not valid YAML: this key stands twice in one block  (delete one of the two)",
    ],
    [
      "a tab",
      "a:\n\tb: 1\n",
      "a.yaml:2:1  not valid YAML: a tab at the beginning of a line  (indent with spaces)",
    ],
    [
      "a colon in a text",
      "a: 1\ntext: Trees: old ones\n",
      "a.yaml:2:7  not valid YAML: a second colon on the line  (put the text in quotation marks, or after `>-` on the next line)",
    ],
    [
      "no space after the colon",
      "a:b\nc: d\n",
      "a.yaml:1:1  not valid YAML: a line without `key: value`  (check the colon, the space after it and the indentation)",
    ],
    [
      "an open bracket",
      "a: [1, 2\nb: 3\n",
      "a.yaml:2:1  not valid YAML: wrong indentation  (give the lines of one block the same indentation, and close every bracket)",
    ],
    [
      "an open quotation",
      'a: 1\nb: "old trees\nc: 2\n',
      "a.yaml:2:4  not valid YAML: a quotation mark that is never closed",
    ],
    [
      "a text that begins with a mark",
      "a: @home\n",
      "a.yaml:1:4  not valid YAML: text that begins with a mark of YAML  (put the text in quotation marks)",
    ],
    [
      "two documents",
      "a: 1\n---\nb: 1\n",
      "a.yaml:2:1  not valid YAML: a second document in one file  (delete the line `---`)",
    ],
    [
      "a tag",
      "a: !tree old\n",
      "a.yaml:1:4  not valid YAML: a tag (`!…`) that means nothing here  (put the text in quotation marks)",
    ],
    [
      "a list as a key",
      "? [a]\n: b\n",
      "a.yaml:1:3  not valid YAML: a key that is no text  (put the key in quotation marks)",
    ],
    [
      "an alias of nothing",
      "a: &x [1]\nb: *x\nc: *y\n",
      "a.yaml:3:4  not valid YAML: an alias (`*name`) without the anchor (`&name`) that it stands for  (write the text out)",
    ],
  ])("%s", (_, text, expected) => {
    expect(problemsIn(text)[0]).toBe(expected);
  });

  it("counts lines alike with CRLF, and columns without the byte-order mark", () => {
    expect(problemsIn("a: 1\r\nb: 2\r\na: 3\r\n")[0]).toMatch(/^a\.yaml:3:1 /);
    expect(problemsIn("\uFEFFa: 1\na: 3\n")[0]).toMatch(/^a\.yaml:2:1 /);
    expect(problemsIn("\uFEFFa: @x\n")[0]).toMatch(/^a\.yaml:1:4 /);
  });

  it("the other files are checked all the same", () => {
    const texts = new Map(ORCHARDS).set("trees/pruning.yaml", "a: [");
    texts.set(
      "council/creation.yaml",
      ORCHARDS.get("council/creation.yaml")!.replace("TREATY-9", "TREATY-8"),
    );
    expect(problemsOf(texts)).toEqual([
      "council/creation.yaml:8:11  unknown instrument `TREATY-8`  (did you mean `TREATY-9`?)",
      expect.stringMatching(/^trees\/pruning\.yaml:1:5 {2}not valid YAML: /),
    ]);
  });
});

describe("files that would exhaust the machine", () => {
  it("aliases of aliases", () => {
    const lines = [..."bcdefghi"].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdefgh"[i]}`)}]`);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${lines.join("\n")}\n`;
    expect(problemsIn(bomb)).toEqual([
      "a.yaml:2:8  not valid YAML: too many aliases (`*name`)  (write the text out)",
    ]);
  });

  it.each(["[", "[ ", "{a: ", "- ", "? ", "- - ", "a:\n  [\n"])("%j nested without end", (mark) => {
    expect(problemsIn(mark.repeat(100_000))).toEqual([
      expect.stringMatching(/^a\.yaml:\d+:\d+ {2}nested too deep: more than 50 levels$/),
    ]);
  });

  it("a huge file", () => {
    expect(problemsIn("a".repeat(MAX_FILE_LENGTH + 1))).toEqual([
      "a.yaml:1:1  the file is too large: more than 1 MB",
    ]);
  });
});
