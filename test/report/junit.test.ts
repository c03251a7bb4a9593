import { SaxesParser, type SaxesTagPlain } from "saxes";
import { describe, expect, it } from "vitest";
import { junit } from "../../src/report/junit.ts";
import { catalogue, DRAFT, HOSTILE, written } from "./run-format.ts";

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Reads XML with a strict parser of somebody else. */
function parse(xml: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const node: Node = { name: tag.name, attributes: tag.attributes, children: [], text: "" };
    stack.at(-1)!.children.push(node);
    stack.push(node);
  });
  parser.on("text", (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const read = (...args: [drafts: Record<string, string>, options?: object, errors?: never[]]): Node =>
  parse(written(junit, ...args).text);

describe("junit", () => {
  it("has a suite for each draft and a case for each element", () => {
    const suites = read({ "a.md": DRAFT, "b/c.md": DRAFT });
    expect(suites.name).toBe("testsuites");
    expect(suites.children.map((s) => s.attributes.name)).toEqual(["a.md", "b/c.md"]);
    for (const suite of suites.children) {
      const cases = suite.children.filter((c) => c.name === "testcase");
      expect(cases).toHaveLength(catalogue.elements.length);
      expect(suite.attributes.tests).toBe(String(cases.length));
      const failures = cases.filter((c) => c.children.some((x) => x.name === "failure"));
      expect(suite.attributes.failures).toBe(String(failures.length));
    }
    const sum = suites.children.reduce((n, s) => n + Number(s.attributes.failures), 0);
    expect(suites.attributes.failures).toBe(String(sum));
  });

  it.each([
    ["none", 0],
    ["missing", catalogue.elements.length - 2],
    ["weak", catalogue.elements.length - 1],
  ])("fails where the gate fails (--fail-on %s)", (failOn, failures) => {
    expect(read({ "a.md": DRAFT }, { failOn }).attributes.failures).toBe(String(failures));
  });

  it("says of each case what was found, and where", () => {
    const cases = read({ "a.md": DRAFT }).children[0]!.children;
    const weak = cases.find((c) => c.attributes.name?.includes("(lamp.inspection)"))!;
    expect(weak.attributes).toMatchObject({ classname: "a.md.lamp", file: "a.md", line: "9" });
    expect(weak.children[0]!.name).toBe("system-out");
    expect(weak.children[0]!.text).toContain("The Surveyor may inspect a lighthouse.");
    const missing = cases.find((c) => c.attributes.name?.includes("(trust.wardens)"))!;
    expect(missing.children[0]!.attributes.type).toBe("missing");
  });

  it("is XML whatever the draft holds", () => {
    const suites = read({ "<\"'&>.md": HOSTILE });
    expect(suites.children[0]!.attributes.name).toBe(`<"'&>.md`);
    const text = JSON.stringify(suites);
    expect(text).toContain("</failure> & <img src=x onerror=alert(1)> | bold");
    expect(text).not.toContain("\ufffe");
  });

  it("has an error for a draft that could not be judged", () => {
    const { text } = written(junit, {}, {}, [{ file: "c.md", message: "is <empty>" }]);
    const [suite] = parse(text).children;
    expect(suite!.attributes.errors).toBe("1");
    expect(suite!.children[0]!.children[0]!.attributes.message).toBe("is <empty>");
  });
});
