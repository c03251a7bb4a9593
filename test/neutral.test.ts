import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRawCatalogue } from "../src/catalogue/read.ts";

/**
 * The program knows nothing of any field of law: what it looks for, and in which words, is data. Nothing of it may stand
 * in src/, comments and all.
 */
const root = resolve(fileURLToPath(import.meta.url), "../..");
/** Concepts whose words belong to the field of the shipped catalogue, not to laws in general. */
const SUBJECT_CONCEPTS = ["subject", "victim.any", "survivor.any", "agency.police", "agency.prosecutor"];
/** Words for bodies that belong to the field too. */
const BODIES = ["task force", "taskforce", "rapporteur", "referral mechanism"];
/** Words of programs and of every law as well. */
const GENERAL = new Set([
  "advocate",
  "marshal",
  "fiscal",
  "parquet",
  "affected person",
  "complainant",
  "injured party",
]);
/** Group ids that are words of programs: a command, an event of a stream. */
const GENERAL_GROUPS = new Set(["report", "data"]);

const catalogue = readRawCatalogue(join(root, "provisions"));
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith(".ts"))
  .map((f) => ({ name: f, text: readFileSync(join(root, "src", f), "utf8") }));

/** A table of the language's words, whatever they are used for: it keeps them from a wrong stem. */
const WORD_TABLE = join("language", "families.ts");

function holding(pattern: RegExp, among = files): string[] {
  return among.flatMap(({ name, text }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${name}: ${found[0]}`];
  });
}

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** The words of a term as they are written, in the singular or plural. */
const asWord = (term: string): string =>
  `\\b${quoted(term.replaceAll("=", "")).replaceAll(/\\? /g, "[\\s-]")}s?\\b`;

describe("src/", () => {
  it("holds the files that are searched", () => expect(files.length).toBeGreaterThan(40));

  it("names no element", () => {
    const ids = catalogue.elements.map((e) => quoted(e.id));
    expect(holding(new RegExp(`\\b(?:${ids.join("|")})\\b`))).toEqual([]);
  });

  it("names no group", () => {
    const ids = catalogue.catalogue.groups.map((g) => g.id).filter((id) => !GENERAL_GROUPS.has(id));
    expect(holding(new RegExp(`["'\`](?:${ids.join("|")})["'\`]`))).toEqual([]);
    expect(holding(new RegExp(`\\b(?:${ids.filter((id) => id.includes("-")).join("|")})\\b`))).toEqual([]);
  });

  it.each([...SUBJECT_CONCEPTS, "bodies"])("holds no word of %s", (id) => {
    const concept = catalogue.concepts.find((c) => c.id === id);
    const terms = id === "bodies" ? BODIES : (concept?.terms ?? []);
    expect(terms.length).toBeGreaterThan(0);
    const bare = (t: string): string => t.replaceAll("=", "").replace(/s$/, "");
    const plain = terms.filter((t) => !GENERAL.has(bare(t)) && !/\.\.\.|\//.test(t));
    const among = files.filter((f) => f.name !== WORD_TABLE);
    expect(holding(new RegExp(plain.map(asWord).join("|"), "i"), among)).toEqual([]);
  });
});
