import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MarkdownTemplate, TemplateError } from "../../src/report/template.ts";
import { expectBounded, Folder, lighthouses, MOST_MEGABYTES, MOST_SECONDS, type Ran, run } from "./run.ts";

/** Catalogues, configurations and templates from elsewhere. */
const folder = new Folder();
const cwd = folder.path;
afterAll(() => folder.remove());
beforeAll(() => {
  folder.write("law.md", "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n");
  folder.write("secret.txt", "the secret");
});

/** It ended in time and memory, with a message about the file and no trace of the program's inside. */
function expectTold(ran: Ran, words: RegExp): void {
  expect(ran.status, ran.stderr).toBe(2);
  expect(ran.stderr).toMatch(words);
  expect(ran.stderr).not.toMatch(/fault of the program|\n\s+at /);
  expect(ran.seconds).toBeLessThan(MOST_SECONDS);
  expect(ran.megabytes).toBeLessThan(MOST_MEGABYTES);
}

const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 20 },
  (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`,
).join("")}`;

const YAML: readonly [string, string | Buffer, RegExp][] = [
  ["aliases within aliases", bomb, /too many aliases/],
  ["an alias of itself", "waivers: &a [*a]\n", /\.lawcheck\.yaml:1:/],
  ["100,000 brackets", "[".repeat(100_000), /nested too deep: more than 50/],
  ["100,000 list marks", "- ".repeat(100_000), /nested too deep: more than 50/],
  [
    "10,000 levels of keys",
    Array.from({ length: 10_000 }, (_, i) => `${" ".repeat(i % 400)}a:\n`).join(""),
    /\.lawcheck\.yaml:/,
  ],
  ["3 MB", `# ${"x".repeat(3_000_000)}\na: 1\n`, /too large: more than 1 MB/],
  ["100 MB", Buffer.alloc(100_000_000, "#"), /larger than 20 MB/],
  ["50,000 keys", Array.from({ length: 50_000 }, (_, i) => `k${i}: 1\n`).join(""), /unexpected key/],
  ["a tag that names a type of JavaScript", 'profile: !!js/function "() => 1"\n', /a tag/],
  ["keys of every object", "__proto__: { strict: true }\nconstructor: 1\n", /unexpected key/],
  ["control characters", 'profile: "\\e[31m"\n', /a control character \(U\+001B\)/],
];

describe("a configuration", () => {
  it.concurrent.each(YAML)("of %s is refused in time", async (_, text, words) => {
    const own = new Folder();
    try {
      own.write("law.md", "# Act\n");
      own.write(".lawcheck.yaml", text);
      expectTold(await run(["law.md"], { cwd: own.path }), words);
    } finally {
      own.remove();
    }
  });
});

describe("a catalogue", () => {
  function changed(name: string, file: string, change: (text: string) => string): string {
    cpSync(lighthouses, join(cwd, name), { recursive: true, dereference: true });
    const path = join(cwd, name, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return name;
  }

  it("with concepts of 10,000 terms is read and judges", async () => {
    const terms = Array.from(
      { length: 10_000 },
      (_, i) => `lamp ${i} of the ${"abcdefghij"[i % 10]}th kind, `,
    );
    let widened = 0;
    const name = changed("wide", "lexicon/lights.yaml", (text) =>
      text.replaceAll(/^ {4}terms: \[/gm, (line) => (widened++ < 2 ? line + terms.join("") : line)),
    );
    expect(widened).toBeGreaterThan(1);
    const ran = await run(["--catalogue", name, "--fail-on", "none", "law.md"], { cwd });
    expect(ran.stderr).toBe("");
    expectBounded(ran);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain("1 present");
  });

  it("whose clause is a bomb of aliases is refused", async () => {
    const name = changed("bomb", "catalogue.yaml", (t) => t);
    const clauses = join(cwd, name, "clauses");
    mkdirSync(clauses);
    writeFileSync(join(clauses, "x.md"), `---\n${bomb}element: lamp.inspection\nheading: x\n---\nWords.\n`);
    expectTold(await run(["clause", "lamp.inspection", "--catalogue", name], { cwd }), /too many aliases/);
  });

  it("cannot name a file outside of its folder", async () => {
    for (const value of ["../../secret", "/etc/passwd", "..", "lamp/../../secret"]) {
      const name = changed("outside", "catalogue.yaml", (t) =>
        t.replace("inspection", JSON.stringify(value)),
      );
      const ran = await run(["--catalogue", name, "law.md"], { cwd });
      expectTold(ran, /catalogue\.yaml:\d+:\d+ /);
      expect(ran.stderr + ran.stdout).not.toMatch(/the secret|root:/);
    }
  });
});

describe("a template", () => {
  const render = (text: string): string =>
    new MarkdownTemplate(text).render({ draft: { title: "Act" }, list: [1, 2, 3] });

  it.each([
    "{% include 'secret.txt' %}",
    "{% render 'secret.txt' %}",
    "{% layout 'secret.txt' %}",
    "{% block x %}{% endblock %}",
    "{{ 'secret.txt' | read }}",
    "{{ draft.title | date }}",
  ])("%s: no file is read, no clock looked at", (text) => {
    expect(() => render(text)).toThrow(TemplateError);
  });

  it.each([
    "{{ draft.constructor }}",
    "{{ draft.__proto__ }}",
    "{{ draft.title.constructor.constructor }}",
    "{{ list.constructor }}",
    "{{ draft.toString }}",
    "{{ process.env }}",
    "{{ globalThis }}",
    "{{ draft['constructor']['constructor'] }}",
    "{{ list | map: 'constructor' }}",
    "{{ list | where: 'constructor' | map: '__proto__' }}",
  ])("%s: nothing behind the data is reached", (text) => {
    let made = "";
    try {
      made = render(text);
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
    }
    expect(made).not.toMatch(/function|native|object|Object|PATH/);
  });

  it("prints what a draft says as text: Liquid in it is not run", () => {
    const template = new MarkdownTemplate("{{ title }}");
    expect(template.render({ title: "{{ 6 | times: 7 }}" })).toBe("\\{\\{ 6 \\| times: 7 \\}\\}");
  });

  const GREEDY: readonly [string, string][] = [
    ["an endless loop", "{% for i in (1..100000000) %}x{% endfor %}"],
    [
      "loops within loops",
      "{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}",
    ],
    [
      "words that double",
      `{% assign s = 'xxxxxxxxxx' %}${"{% assign s = s | append: s %}".repeat(40)}{{ s | size }}`,
    ],
    [
      "words that double in a loop",
      "{% assign s = 'x' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
    ],
    [
      "lists that double",
      `{% assign l = 'a,b' | split: ',' %}${"{% assign l = l | concat: l %}".repeat(40)}`,
    ],
    [
      "replacements that grow",
      `{% assign s = 'aaaaaaaaaa' %}${"{% assign s = s | replace: 'a', 'aaaaaaaaaa' %}".repeat(12)}`,
    ],
    ["a table of rows without end", "{% tablerow i in (1..100000000) %}x{% endtablerow %}"],
    ["2 MB", "x".repeat(2_000_000)],
    ["100,000 open blocks", "{% if true %}".repeat(70_000)],
    ["brackets without end", `{{ ${"(".repeat(100_000)} }}`],
    ["filters without end", `{{ draft.title ${"| upcase ".repeat(80_000)} }}`],
  ];
  it.concurrent.each(GREEDY)("with %s ends in time", async (name, text) => {
    const file = folder.write(`${name.replaceAll(/\W/g, "-")}.liquid`, text);
    const ran = await run(["report", "law.md", "--catalogue", lighthouses, "--template", file], { cwd });
    expect(ran.seconds).toBeLessThan(MOST_SECONDS);
    expect(ran.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(ran.stderr).not.toMatch(/fault of the program|\n\s+at /);
    if (ran.status === 2) expect(ran.stderr).toMatch(/the template has a mistake/);
    else expect(ran.status).toBe(0);
  });
});

it("a waiver's comment of many lines, and many of them, are read in time", async () => {
  for (const text of [
    `Law. <!-- lawcheck waive lamp.training: ${"because\n".repeat(19_000)}-->`,
    "<!-- lawcheck waive lamp.training: x -->\n".repeat(100_000),
    "<!-- lawcheck waive ".repeat(200_000),
  ]) {
    folder.write("waived.md", `# Act\n\n1. The Surveyor shall inspect every lighthouse.\n\n${text}`);
    const ran = await run(
      ["--catalogue", lighthouses, "--fail-on", "none", "--language", "en", "waived.md"],
      { cwd },
    );
    expectBounded(ran);
    expect(ran.stderr.length).toBeLessThan(20_000);
  }
});
