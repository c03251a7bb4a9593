/** Each report format, read back by a parser that is not ours, and compared with the result that it was made of. */
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { unified } from "unified";
import type { StatuteResult } from "../../src/report/result.ts";

export type Reader = (text: string, result: StatuteResult, lines: number) => string;

const read = (file: string): object => JSON.parse(readFileSync(file, "utf8"));

let resultSchema: ValidateFunction | undefined;
let sarifSchema: ValidateFunction | undefined;

function validResult(value: unknown): string {
  resultSchema ??= new Ajv2020({ strict: false }).compile(read("provisions/schema/result.schema.json"));
  return resultSchema(value) ? "" : JSON.stringify(resultSchema.errors);
}

/** The published schema, in JSON Schema's fourth draft: of that draft it uses nothing but the old `id`. */
function validSarif(value: unknown): string {
  if (sarifSchema === undefined) {
    const file = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
    const { $schema: _, id: __, ...schema } = read(file) as Record<string, unknown>;
    const formats = { uri: true, "uri-reference": true, "date-time": true } as const;
    sarifSchema = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
  }
  return sarifSchema(value) ? "" : JSON.stringify(sarifSchema.errors);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const outside = (n: number, lines: number): boolean => !(n >= 1 && n <= lines);

const json: Reader = (text, result) => {
  const value = JSON.parse(text);
  return validResult(value) || (same(value.statutes, [result]) ? "" : "says something else than the result");
};

const ndjson: Reader = (text, result) => {
  const all = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (type: string) => all.filter((x) => x.type === type).map(({ type: _, statute: __, ...x }) => x);
  return same(of("finding"), result.findings) && same(of("warning"), result.warnings)
    ? ""
    : "says something else than the result";
};

const sarif: Reader = (text, result, lines) => {
  const log = JSON.parse(text);
  const invalid = validSarif(log);
  if (invalid !== "") return invalid;
  const regions = JSON.stringify(log.runs[0].results).matchAll(/"(?:startLine|endLine)":(-?\d+)/g);
  const far = [...regions].find((m) => outside(Number(m[1]), lines));
  if (far !== undefined) return `${far[0]} of ${lines} lines`;
  const gaps = result.findings.filter((f) => f.status !== "present").map((f) => f.element);
  const told = log.runs[0].results.map((r: { ruleId: string }) => r.ruleId);
  return gaps.every((g) => told.includes(g)) ? "" : "a gap is no result";
};

/** Strict XML: elements with their attributes, in order. */
function elements(xml: string): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => tags.push(tag));
  parser.write(xml).close();
  return tags;
}

const junit: Reader = (text, result, lines) => {
  const cases = elements(text).filter((t) => t.name === "testcase");
  const far = cases.find((c) => c.attributes.line !== undefined && outside(Number(c.attributes.line), lines));
  if (far !== undefined) return `line ${far.attributes.line} of ${lines}`;
  return cases.length === result.findings.length ? "" : `${cases.length} cases`;
};

const csv: Reader = (text, result, lines) => {
  const rows = parseCsv<Record<string, string>>(text, { columns: true });
  if (
    !same(
      rows.map((r) => r.status),
      result.findings.map((f) => f.status),
    )
  )
    return "another list of statuses";
  const far = rows.find((r) => r.first_line !== "" && outside(Number(r.first_line), lines));
  return far === undefined ? "" : `line ${far.first_line} of ${lines}`;
};

/** GitHub's runner obeys lines that begin with two colons: each is an annotation with a file and a line in it. */
const github: Reader = (text, _, lines) => {
  for (const line of text.split("\n").filter((l) => /^\s*::/.test(l))) {
    const [, at] = /^::(?:error|warning|notice) file=[^,:]+(?:,line=(\d+))?[^:]*::\S/.exec(line) ?? [];
    if (!/^::(?:error|warning|notice) /.test(line)) return `an order: ${line}`;
    if (at !== undefined && outside(Number(at), lines)) return `line ${at} of ${lines}`;
  }
  return "";
};

const everyTitle = (text: string, result: StatuteResult): string => {
  const words = text.replace(/\s+/g, " ");
  const absent = result.findings.find((f) => !words.includes(f.title));
  return absent === undefined ? "" : `nothing about “${absent.title}”`;
};

const pretty: Reader = (text, result) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text);
  return control === null ? everyTitle(text, result) : `a control character: ${JSON.stringify(control[0])}`;
};

const parser = unified().use(remarkParse);

function kindsOf(node: Nodes, kinds = new Set<string>()): Set<string> {
  kinds.add(node.type);
  if ("children" in node) for (const child of node.children) kindsOf(child, kinds);
  return kinds;
}

/** What the gap report's own template never makes of its words. */
const NEVER = ["html", "image", "code", "definition", "linkReference", "imageReference"];

const markdown: Reader = (text) => {
  const kinds = kindsOf(parser.parse(text) as Root);
  return NEVER.filter((kind) => kinds.has(kind))
    .map((kind) => `${kind} in the report`)
    .join();
};

/** Tags without an end, and attributes without a value: what HTML has and XML has not. */
const VOID = /<(meta|link|br|hr|img|input|col)\b([^<>]*?)\/?>/g;
const BARE = /(<[a-z][^<>]*?\s)(hidden|open|checked|disabled|defer|selected)(?=[\s>/])(?!=)/g;
const ENTITIES = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

const html: Reader = (text, result, lines) => {
  const body = text
    .replace(/^<!doctype html>/i, "")
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "<$1></$1>")
    .replace(VOID, "<$1$2/>")
    .replace(BARE, '$1$2=""');
  if (ENTITIES.test(body)) return "an entity that XML does not know";
  const tags = elements(body);
  if (tags.filter((t) => t.name === "script").length !== 1) return "another script";
  const ids = tags.flatMap((t) => (t.attributes.id === undefined ? [] : [t.attributes.id]));
  if (new Set(ids).size !== ids.length) return "an id twice";
  const far = ids.find((id) => /-L\d+$/.test(id) && outside(Number(/\d+$/.exec(id)![0]), lines));
  return far === undefined
    ? everyTitle(body.replace(/&#39;/g, "'").replace(/&amp;/g, "&"), result)
    : `${far} of ${lines} lines`;
};

export const READERS: Readonly<Record<string, Reader>> = {
  json,
  ndjson,
  sarif,
  junit,
  csv,
  github,
  pretty,
  markdown,
  html,
};
