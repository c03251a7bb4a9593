import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node, Parent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { readClauses } from "../../src/catalogue/clauses.ts";
import { NO_ASSETS, type ReportAssets } from "../../src/report/format.ts";
import { markdown } from "../../src/report/markdown.ts";
import { MarkdownTemplate, TemplateError } from "../../src/report/template.ts";
import { catalogue, DRAFT, HOSTILE, root, written } from "./run-format.ts";

const clause = {
  element: "lamp.inspection",
  heading: "Inspection",
  belongs: "",
  listItem: undefined,
  paragraphs: ["(1) The [Surveyor] shall inspect each lighthouse every year.", "1. So be it."],
  options: ["Twice a year."],
  decide: ["By whom?"],
};
const assets: ReportAssets = {
  ...NO_ASSETS,
  clauses: { "lamp.inspection": clause },
  template: readFileSync(join(root, "templates/gap-report.md"), "utf8"),
};

const report = (text: string, more: Partial<ReportAssets> = {}): string =>
  written(markdown, { "a.md": text }, { assets: { ...assets, ...more } }).text;

function nodes(text: string, types: readonly string[]): Node[] {
  const found: Node[] = [];
  const walk = (node: Node): void => {
    if (types.includes(node.type)) found.push(node);
    for (const child of (node as Parent).children ?? []) walk(child);
  };
  walk(unified().use(remarkParse).parse(text));
  return found;
}

const plain = (text: string): string => text.replaceAll("\\", "");

describe("gap report", () => {
  it("opens with the counts, the matrix and the core gaps", () => {
    const top = report(DRAFT).split("## Core gaps")[0]!;
    expect(top).toContain("# Gap report: Lighthouses Act");
    expect(top).toContain("2026-01-31");
    expect(top).toContain("has **1**; **1** is weak and **10** are missing");
    for (const g of catalogue.groups) expect(top).toContain(`| ${g.title} |`);
    expect(top).toContain("- [Yearly inspection](#yearly-inspection): weak (s. 2, line 9)");
    expect(top.split("\n").length).toBeLessThan(40);
  });

  it("says of every gap what is asked, by whom, and what the draft says", () => {
    const text = plain(report(DRAFT));
    for (const e of catalogue.elements.filter((x) => x.id !== "trust.council")) {
      expect(text).toContain(`### ${e.title}\n`);
      expect(text).toContain(`**What is asked.** ${e.requirement}`);
    }
    expect(text).toContain("> **s. 2, line 9**: “The Surveyor may inspect a lighthouse.”");
    expect(text).toMatch(/Basis: read\./);
    expect(text).toContain("**Why it is weak.** It names the act (“inspect”)");
    expect(text).toContain("> **Inspection**\n>\n> (1) The [Surveyor] shall inspect");
    expect(text).toContain("- **Lighthouse council**; s. 1, line 5:");
  });

  it("names tool, catalogue, versions and figures", () => {
    const text = plain(report(DRAFT));
    expect(text).toContain("lawcheck 1.2.3 read");
    expect(text).toContain("(lighthouses, version 0.3.0)");
    expect(text).toContain("to be confirmed by a lawyer");
    const corpora = [{ texts: 7, labels: 399, right: 0.823, low: 0.78, high: 0.86, kappa: 0.7 }];
    const measured = plain(report(DRAFT, { accuracy: { date: "2026-01-01", corpora } }));
    expect(measured).toContain("the same status in 82 % (95 % interval 78 % to 86 %), Cohen's kappa 0.70");
  });

  it("takes nothing of a draft for markup", () => {
    const text = report(HOSTILE);
    expect(nodes(text, ["html", "image", "code", "inlineCode"])).toEqual([]);
    const links = nodes(text, ["link"]) as (Node & { url: string })[];
    for (const link of links) expect(link.url).toMatch(/^#/);
    for (const sign of ["\u001b", "\u202e"]) expect(text).not.toContain(sign);
  });

  it("puts several drafts into one document", () => {
    const { text } = written(markdown, { "a.md": DRAFT, "b.md": DRAFT }, { assets });
    expect(text.match(/^# Gap report/gm)).toHaveLength(2);
    expect(text).toContain("\n---\n");
  });

  it("is the same for the same input", () => expect(report(HOSTILE)).toBe(report(HOSTILE)));
});

describe("report templates", () => {
  const told = (template: string): string => {
    try {
      return report(DRAFT, { template });
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
      return (error as Error).message;
    }
  };

  it("can be the user's own", () => {
    expect(told("{{ draft.title }}: {% for g in core_gaps %}{{ g.id }} {% endfor %}")).toBe(
      "Lighthouses Act: works.plan lamp.returns shore.money lamp.inspection\n",
    );
  });

  it.each([
    ["a\n{{ titel }}", "line 2: undefined variable: titel"],
    ["{% for g in core_gaps %}", "line 1: tag {% for g in core_gaps %} not closed"],
    ["\n\n{{ date | dat }}", "line 3: undefined filter: dat"],
    ["{{ date | date: '%s' }}", "line 1: undefined filter: date"],
    ["{% include 'etc' %}", 'line 1: tag "include" not found'],
    ["{% render 'etc' %}", 'line 1: tag "render" not found'],
    ["{{ draft.constructor }}", "line 1: undefined variable: draft.constructor"],
    ["{% for i in (1..100000000) %}{% endfor %}", "line 1: memory alloc limit exceeded"],
  ])("tells a mistake in %j", (template, message) => expect(told(template)).toBe(message));

  it("reaches nothing but its data", () => {
    expect(told("{{ 'a'.constructor.constructor }}")).toContain("undefined variable");
    expect(told("{{ draft.__proto__ }}")).toContain("undefined variable");
    expect(new MarkdownTemplate("{{ 7 | times: 6 }} {{ 'process.exit(1)' }}").render({})).toBe(
      "42 process.exit(1)",
    );
  });
});

describe("model clauses", () => {
  it("are there for every element of the shipped catalogue", () => {
    const clauses = readClauses(join(root, "templates/clauses"));
    expect(Object.keys(clauses).length).toBeGreaterThan(50);
    for (const c of Object.values(clauses)) expect(c.paragraphs.length).toBeGreaterThan(0);
  });
  it("are none where there is no folder", () => expect(readClauses(join(root, "nowhere"))).toEqual({}));
});
