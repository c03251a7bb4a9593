/** Citations: the text's own numbers in the text's own way, told apart where the text repeats one. */
import { LetterPattern } from "../language/letters.ts";
import type { Draft } from "./draft.ts";
import { leadingTerm } from "./terms.ts";

export interface Names {
  readonly citation: string;
  readonly id: string;
}

const SIGN: Readonly<Record<string, string>> = {
  "": "s. ",
  section: "s. ",
  sec: "s. ",
  "§": "§ ",
  "§§": "§§ ",
  article: "Art. ",
  art: "Art. ",
  rule: "r. ",
  regulation: "reg. ",
  clause: "cl. ",
};

const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** "second", "third", … "11th". */
export function ordinalWord(n: number): string {
  if (ORDINALS[n]) return ORDINALS[n];
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}

/** Names every unit; parents come before their children in `drafts`. */
export function nameUnits(drafts: readonly Draft[], roles: ReadonlyMap<Draft, string>): Map<Draft, Names> {
  const names = new Map<Draft, Names>();
  const ids = new Map<string, number>();
  const used = new Map<string, number>();
  const bullets = new Map<Draft, number>();
  for (const draft of drafts) {
    const above = draft.parent ? names.get(draft.parent)!.citation : "";
    let citation = cite(draft, above, roles.get(draft) === "definition", bullets);
    const owns = citation !== above && citation !== "";
    if (owns) {
      const count = (used.get(citation) ?? 0) + 1;
      used.set(citation, count);
      if (count > 1) citation = tellApart(citation, count, used, draft.words ? above : "");
    }
    names.set(draft, { citation, id: uniqueId(draft, citation, ids) });
  }
  return names;
}

/** The division in which a section stands, else "second", "third", … */
function tellApart(citation: string, count: number, used: Map<string, number>, above: string): string {
  let better = above === "" || citation.startsWith(above) ? "" : `${above}, ${citation}`;
  if (better === "" || used.has(better)) {
    let n = count;
    better = `${citation} (${ordinalWord(n)})`;
    while (used.has(better)) better = `${citation} (${ordinalWord(++n)})`;
  }
  used.set(better, 1);
  return better;
}

function cite(draft: Draft, above: string, definition: boolean, bullets: Map<Draft, number>): string {
  if (draft.kind === "document") return "";
  if (draft.words) {
    const { level, keyword, number, label } = draft.words;
    const own = label.replace(/[\s.:—–-]+$/u, "");
    if (level !== "section") {
      return draft.parent?.words && draft.parent.words.level !== "section" ? `${above}, ${own}` : own;
    }
    const over = draft.parent?.words;
    // Where articles hold sections, the sections begin again in each.
    if (over?.level === "section" && /^art/.test(over.keyword) && !draft.quoted) {
      return `${above}, ${signOf(keyword)}${number}`;
    }
    const schedule = scheduleOf(draft);
    if (schedule === "") return `${signOf(keyword)}${number}`;
    return keyword === "" ? `${schedule} para. ${number}` : `${schedule}, ${signOf(keyword)}${number}`;
  }
  if (draft.core !== "") return join(above, draft.core);
  if (draft.kind === "division" || draft.kind === "section") {
    return draft.heading === ""
      ? above
      : above === "" || draft.kind === "section"
        ? quoteShort(draft.heading)
        : `${above}, ${quoteShort(draft.heading)}`;
  }
  const term = definition ? termOf(draft) : "";
  if (term !== "" && draft.kind === "flush") return `${above} "${term}"`.trim();
  if (draft.kind === "subdivision" && draft.style.startsWith("bullet")) {
    if (term !== "") return `${above} "${term}"`.trim();
    const n = (bullets.get(draft.parent!) ?? 0) + 1;
    bullets.set(draft.parent!, n);
    return `${above}${above === "" ? "" : ", "}${ordinalWord(n)} indent`;
  }
  return above;
}

/** The term that a definition begins with, quoted or emphasised. */
function termOf(draft: Draft): string {
  const quoted = leadingTerm(draft.rich.text);
  const first = draft.rich.spans[0];
  if (quoted !== "" || first?.start !== 0 || first.end > 100) return quoted;
  return draft.rich.text.slice(0, first.end).replace(/[\s:.,]+$/, "");
}

const signOf = (keyword: string): string =>
  SIGN[keyword] ?? (/^(?:art|чл|член|стат)/i.test(keyword) ? "Art. " : `${capital(keyword)} `);

/** The schedule in which a unit stands: its numbers begin again there. */
function scheduleOf(draft: Draft): string {
  for (let above = draft.parent; above; above = above.parent) {
    if (above.words?.level === "schedule") return above.words.label.replace(/[\s.:—–-]+$/u, "");
    if (above.words?.level === "section") return "";
  }
  return "";
}

/** "s. 12" and "3" make "s. 12(3)"; "s. 12" and "12.3" make "s. 12.3". */
function join(above: string, core: string): string {
  if (/^\d+[A-Z]?(?:\.\d+[A-Z]?)+$/.test(core)) {
    const before = core.slice(0, core.lastIndexOf("."));
    if (above.endsWith(`(${before})`)) return `${above.slice(0, -before.length - 2)}(${core})`;
    return above.endsWith(before) ? above.slice(0, above.length - before.length) + core : `${above}(${core})`;
  }
  return `${above}(${core})`;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const quoteShort = (heading: string): string => {
  const words = heading.split(" ");
  return words.length <= 8 ? heading : `${words.slice(0, 8).join(" ")} …`;
};

const BETWEEN_WORDS = new LetterPattern(String.raw`[^\p{L}\p{N}.]+`, "gu");

function uniqueId(draft: Draft, citation: string, ids: Map<string, number>): string {
  const base =
    draft.kind === "document"
      ? "document"
      : BETWEEN_WORDS.replace(citation.toLowerCase(), "-").replace(/^-+|-+$/g, "") || "text";
  let id = base;
  for (let n = ids.get(base) ?? 1; ids.has(id); n++) {
    id = `${base}--${n + 1}`;
    ids.set(base, n + 1);
  }
  if (!ids.has(id)) ids.set(id, 1);
  return id;
}
