import { describe, expect, it } from "vitest";
import { github, MOST_OF_A_LEVEL } from "../../src/report/github.ts";
import { withoutOrders } from "../../src/report/github-log.ts";
import { catalogue, DRAFT, HOSTILE, written } from "./run-format.ts";

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

/** Reads workflow commands as GitHub's runner does: by the first `::`, then commas, then the first `=`. */
function commands(text: string): Command[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("::"))
    .map((line) => {
      const end = line.indexOf("::", 2);
      const [, level = "", rest = ""] = /^(\w+) (.*)$/.exec(line.slice(2, end))!;
      const properties = rest.split(",").map((p): [string, string] => {
        const at = p.indexOf("=");
        return [p.slice(0, at), unescapeProperty(p.slice(at + 1))];
      });
      return {
        level,
        properties: Object.fromEntries(properties),
        message: unescapeData(line.slice(end + 2)),
      };
    });
}

const THREE = { "a.md": DRAFT, "b.md": DRAFT, "c.md": DRAFT };

describe("github", () => {
  it("annotates each gap at its place", () => {
    const all = commands(written(github, { "bills/a,b:c.md": DRAFT }).text);
    const weak = all.find((c) => c.level === "warning")!;
    expect(weak.properties).toEqual({
      file: "bills/a,b:c.md",
      line: "9",
      endLine: "9",
      title: "weak (permissive, partial): Yearly inspection",
    });
    expect(weak.message).toContain("(lamp.inspection)");
  });

  it("shows at most ten of a level, the worst first", () => {
    const { text, summary } = written(github, THREE, {}, [{ file: "d.md", message: "is empty" }]);
    const errors = commands(text).filter((c) => c.level === "error");
    expect(errors).toHaveLength(MOST_OF_A_LEVEL);
    expect(errors[0]!.message).toBe("is empty");
    const priority = new Map(catalogue.elements.map((e) => [e.id, e.priority]));
    const shown = errors.slice(1).map((e) => priority.get(/\(([\w.-]+)\)$/.exec(e.message)![1]!));
    const ranks = shown.map((p) => ["core", "recommended", "further"].indexOf(p!));
    expect(ranks).toEqual([...ranks].sort());
    expect(text).toContain("21 more errors without an annotation\n");
    expect(summary).toContain("- 21 more errors without an annotation");
    expect(summary).toContain("- Could not be judged: d.md: is empty");
  });

  it("lets nothing of a draft become a command, a property or markup", () => {
    const { text, summary } = written(github, { "%0A::x.md": HOSTILE });
    for (const line of text.split("\n").filter(Boolean))
      expect(line).toMatch(/^::(error|warning|notice) file=/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(commands(text)[0]!.properties.file).toBe("%0A::x.md");
    expect(summary).not.toContain("<script>");
  });

  it("keeps other text in the log from being obeyed", () => {
    expect(withoutOrders("a\n  ::error::b\nc ::d\n##[set-env]e")).toBe(
      "a\n  \u200b::error::b\nc ::d\n##\u200b[set-env]e",
    );
  });

  it("sums up every draft", () => {
    const { summary } = written(github, { "a.md": DRAFT });
    expect(summary).toContain("a.md: 1 present, 1 weak, 10 missing. Failed on 10.");
    expect(summary.match(/^\| missing \|/gm)).toHaveLength(10);
    expect(written(github, { "a.md": DRAFT }, { failOn: "none" }).summary).not.toContain("Failed");
  });
});
