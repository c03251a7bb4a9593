import { parse } from "csv-parse/sync";
import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { SaxesParser } from "saxes";
import { unified } from "unified";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTING, ACTS, DRAFT, evilCatalogue, MARKUP } from "./payloads.ts";
import { Folder, run } from "./run.ts";

/** A draft, its file's name and a catalogue that do their best to be taken for something else than text. */
const folder = new Folder();
const cwd = folder.path;
afterAll(() => folder.remove());
const NAME = "=evil<b>\u001b[31m\n\u202e[x](y)|.md";
let catalogue: string[];
beforeAll(() => {
  folder.write(NAME, DRAFT);
  folder.write("plain.md", "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n");
  catalogue = ["--catalogue", evilCatalogue(cwd, "evil", MARKUP), "--date", "2026-01-31"];
});

const CHECK = ["--fail-on", "none", "--all"];
const file = `./${NAME}`;
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  pretty: [...CHECK, file],
  quiet: ["--quiet", file],
  json: [...CHECK, "-f", "json", file],
  ndjson: [...CHECK, "-f", "ndjson", file],
  sarif: [...CHECK, "-f", "sarif", file],
  junit: [...CHECK, "-f", "junit", file],
  github: [...CHECK, "-f", "github", file],
  "pretty beside github": [...CHECK, "-f", "github", "-f", "pretty", file],
  csv: [...CHECK, "-f", "csv", file],
  markdown: [...CHECK, "-f", "markdown", file],
  html: [...CHECK, "-f", "html", file],
  report: ["report", file],
  list: ["list"],
  "list of instruments": ["list", "--instruments"],
  explain: ["explain", "lamp.inspection"],
  "explain for": ["explain", "lamp.inspection", "--for", file],
  outline: ["outline", "--norms", file],
  checklist: ["checklist", file],
  diff: ["diff", file, "plain.md"],
  "diff the other way": ["diff", "plain.md", file],
  "diff json": ["diff", "-f", "json", file, "plain.md"],
  ...Object.fromEntries(
    ["pretty", "markdown", "csv", "html", "json"].flatMap((format) => [
      [`align ${format}`, ["align", "-f", format, file, file]],
      [`compare ${format}`, ["compare", "-f", format, file, "plain.md"]],
      [
        `compare element ${format}`,
        ["compare", "-f", format, "--element", "lamp.inspection", file, "plain.md"],
      ],
      [`concordance ${format}`, ["compare", "-f", format, "--with", "all", file]],
    ]),
  ),
};
const written = new Map<string, string>();

/** Which commands take no catalogue, and which no date. */
const WITHOUT = {
  catalogue: new Set(["align"]),
  date: new Set(["list", "explain", "outline", "checklist", "compare"]),
};

function args(name: string): string[] {
  const [command] = COMMANDS[name]!;
  const more = WITHOUT.date.has(command!) ? catalogue.slice(0, 2) : catalogue;
  return [...COMMANDS[name]!, ...(WITHOUT.catalogue.has(command!) ? [] : more)];
}

describe("no character that acts reaches the terminal", () => {
  it.concurrent.each(Object.keys(COMMANDS))("%s", async (name) => {
    const ran = await run(args(name), { cwd });
    expect(ran.stderr).not.toMatch(/fault/);
    expect([0, 1], ran.stderr).toContain(ran.status);
    written.set(name, ran.stdout);
    for (const text of [ran.stdout.replaceAll("\r\n", "\n"), ran.stderr]) expect(text).not.toMatch(ACTS);
  });

  it("in colour only the program's own", async () => {
    for (const name of ["pretty", "explain for", "align pretty", "list"]) {
      const { stdout } = await run(args(name), { cwd, env: { FORCE_COLOR: "1" } });
      if (name !== "list") expect(stdout).toContain("\\u001b");
      const rest = ["1", "2", "22", "31", "32", "33", "36", "39"].reduce(
        (t, n) => t.replaceAll(`\u001b[${n}m`, ""),
        stdout,
      );
      expect(rest).not.toMatch(ACTS);
      // the payload's own red would go on over the words that follow it
      expect(stdout).not.toContain("\u001b[31mred");
    }
  });

  it("turned lines are shown as such", () => expect(written.get("pretty")).toContain("\\u202eesrever"));

  it("nor in a message of what went wrong", async () => {
    folder.write(".lawcheck.yaml", 'waivers: [{ element: "\\e[31mx\\u202e", reason: y }]\n');
    const config = await run([file, ...catalogue], { cwd });
    folder.write(".lawcheck.yaml", "{}\n");
    const unknown = await run(["explain", "\u001b[31mx\u202e", ...catalogue.slice(0, 2)], { cwd });
    const command = await run(["\u001b[31mx\u202e"], { cwd });
    const format = await run(["-f", "\u001b[31mx", file], { cwd });
    for (const { stderr, status } of [config, unknown, command, format]) {
      expect(status).toBe(2);
      expect(stderr).toMatch(/\\u001b|U\+001B/);
      expect(stderr).not.toMatch(ACTS);
    }
  });
});

/** All nodes of a Markdown text, addresses of GitHub's bare links among them. */
function nodesOf(text: string): Nodes[] {
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).parse(text));
  return nodes;
}

it("a catalogue that holds such characters is refused, with the place", async () => {
  const ran = await run(["list", "--catalogue", evilCatalogue(cwd, "acting", ACTING)], { cwd });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain("acting/lamp/inspection.yaml:2:8  a control character (U+001B)");
});

describe("Markdown", () => {
  const names = Object.keys(COMMANDS).filter((n) => /markdown|^report|^checklist/.test(n));
  it.each(names)("%s: nothing of the payload is markup or a link", (name) => {
    const text = written.get(name)!;
    expect(text).toContain("evil");
    const nodes = nodesOf(text);
    const kinds = new Set(nodes.map((n) => n.type));
    expect([...kinds].filter((k) => ["html", "image", "code", "definition"].includes(k))).toEqual([]);
    // ids of elements are set as code
    for (const n of nodes) if (n.type === "inlineCode") expect(n.value).toMatch(/^[a-z.-]+$/);
    for (const n of nodes) if (n.type === "link") expect(n.url).toMatch(/^#/);
    const words = nodes.flatMap((n) => (n.type === "text" ? [n.value] : [])).join("");
    expect(words).toContain("alert(1)");
    // GitHub links these wherever they stand as they are
    expect(text).not.toMatch(/https?:\/\/evil|www\.evil/);
  });
});

describe("tables for spreadsheets", () => {
  it.each(Object.keys(COMMANDS).filter((n) => n.endsWith("csv")))("%s: no cell is a formula", (name) => {
    const rows = parse(written.get(name)!, { relax_column_count: false }) as string[][];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.flat().some((cell) => cell.includes("evil"))).toBe(true);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  });
});

describe("formats for programs", () => {
  it.each(Object.keys(COMMANDS).filter((n) => /json$|^sarif/.test(n) && n !== "ndjson"))(
    "%s is JSON",
    (name) => {
      expect(JSON.stringify(JSON.parse(written.get(name)!))).toContain("evil");
    },
  );

  it("ndjson is one object on each line", () => {
    const lines = written
      .get("ndjson")!
      .trimEnd()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(new Set(lines.map((l) => l.type))).toEqual(new Set(["run", "statute", "finding", "warning"]));
  });

  it("sarif: no message holds a link or an argument", () => {
    const messages: string[] = [];
    const markdown: string[] = [];
    JSON.parse(written.get("sarif")!, (key, value) => {
      if (key === "text") messages.push(value);
      if (key === "markdown") markdown.push(value);
      return value;
    });
    expect(messages.some((m) => m.includes("evil"))).toBe(true);
    for (const m of messages) expect(m).not.toMatch(/(?<!\\)\]\(|\{\d/);
    for (const { type } of markdown.flatMap(nodesOf))
      expect(["html", "image", "link", "inlineCode"]).not.toContain(type);
  });

  it("junit is strict XML with elements of its own only", () => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on("error", (e) => {
      throw e;
    });
    parser.on("opentag", (t) => names.add(t.name));
    parser.write(written.get("junit")!).close();
    for (const name of names)
      expect(["testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"]).toContain(name);
  });

  it.each(["github", "pretty beside github"])(
    "%s: every order to the runner is the program's own",
    (name) => {
      const text = written.get(name)!;
      expect(text).toContain("evil");
      for (const line of text.split("\n"))
        if (line.trimStart().startsWith("::"))
          expect(line).toMatch(/^::(?:error|warning|notice) file=\.\/=evil[^:]*::/);
      expect(text).not.toContain("##[");
    },
  );
});

describe("HTML", () => {
  it.each(Object.keys(COMMANDS).filter((n) => n.endsWith("html")))(
    "%s holds no tag or address of the payload",
    (name) => {
      const text = written.get(name)!;
      expect(text).toMatch(name === "align html" ? /alert\(1\)/ : /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
      for (const [, to] of text.matchAll(/ href="([^"]*)"/g)) expect(to).toMatch(/^#/);
      const tags = text
        .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
        .replaceAll(/"[^"]*"/g, "")
        .match(/<[^>]*>/g)!;
      for (const tag of tags)
        expect(tag).not.toMatch(/^<(?:img|script|iframe|object|embed|link|base)|\s(?:src|on\w+|style)=/);
      expect(text.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
    },
  );
});

it("suggestions, in every format and in the marked copy, which holds the draft as it is", async () => {
  folder.write(
    "bill.md",
    `# ${"evil \u001b[31m <script>alert(1)</script>"}\n\n## 1. Council\n\nThere is established a National Council on trafficking in persons <img src=x onerror=alert(1)>.\n`,
  );
  for (const format of ["pretty", "markdown", "json"]) {
    const ran = await run(["suggest", "bill.md", "-f", format, "--write", "copy.md"], { cwd });
    expect(ran.status).toBe(0);
    expect(ran.stdout + ran.stderr).not.toContain("\u001b");
    if (format === "markdown") for (const { type } of nodesOf(ran.stdout)) expect(type).not.toBe("html");
  }
});
