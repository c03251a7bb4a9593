import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/report/html.ts";
import { Html, html } from "../../src/report/html-text.ts";
import { catalogue, DRAFT, HOSTILE, written } from "./run-format.ts";

const page = (drafts: Record<string, string>, errors: { file: string; message: string }[] = []): string =>
  written(htmlPage, drafts, {}, errors).text;

describe("html`…`", () => {
  it("takes whatever is put in for text", () => {
    expect(html`<p title="${`"'<>&`}">${"<b>"}${1}${false}${null}</p>`.markup).toBe(
      '<p title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;1</p>',
    );
  });
  it("keeps what it has made itself, and lists of it", () => {
    expect(html`<ul>${["a", "<"].map((x) => html`<li>${x}</li>`)}</ul>`.markup).toBe(
      "<ul><li>a</li><li>&lt;</li></ul>",
    );
    expect(html`${new Html("<hr>")}`.markup).toBe("<hr>");
  });
});

describe("html page", () => {
  it("has every finding, and every line of the draft", () => {
    const text = page({ "a.md": DRAFT });
    for (const e of catalogue.elements) expect(text).toContain(`id="d1-${e.id}"`);
    for (let n = 1; n <= DRAFT.trimEnd().split("\n").length; n++) expect(text).toContain(`id="d1-L${n}"`);
    expect(text).toContain("It would stand near <a");
  });

  it("lets nothing of a draft become markup", () => {
    const text = page({ "<script>.md": HOSTILE });
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toMatch(/<img|onerror=[^&]*>|href="(?!#)/);
  });

  it("holds several drafts, and says what could not be judged", () => {
    const text = page({ "a.md": DRAFT, "b.md": DRAFT }, [{ file: "<c>.md", message: "is empty" }]);
    expect(text).toContain('<a href="#d2">Lighthouses Act</a>');
    expect(text).toContain("&lt;c&gt;.md could not be judged: is empty");
    expect(page({}, [{ file: "c.md", message: "is empty" }])).toContain(
      "<title>Gap report: 0 drafts</title>",
    );
  });
});
