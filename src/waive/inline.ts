import { didYouMean } from "../catalogue/suggest.ts";
import type { Correction, Entries, Waiver } from "./model.ts";

/** A mistake in a comment, with its line in the draft. */
export interface InlineProblem {
  readonly line: number;
  readonly message: string;
}

export interface Inline extends Entries {
  readonly problems: readonly InlineProblem[];
}

const VERBS = ["waive", "correct"] as const;
type Verb = (typeof VERBS)[number];
const KEYS: Readonly<Record<Verb, readonly string[]>> = {
  waive: ["law", "expires", "by"],
  correct: ["words", "at", "by"],
};
const FORM: Readonly<Record<Verb, string>> = {
  waive: "<!-- lawcheck waive ELEMENT: reason -->",
  correct: "<!-- lawcheck correct ELEMENT present: reason -->",
};
/** What introduces an entry in a comment; what follows is read line by line. */
const COMMENT = /<!--\s*lawcheck\s+([a-z]+)\b[ \t]*/g;

interface Raw {
  readonly element: string;
  readonly status: string;
  /** undefined where there is no colon. */
  readonly fields: ReadonlyMap<string, string> | undefined;
}

/** "ELEMENT status: reason", then lines of "key: text"; any other line goes on with the text before it. */
function readBody(verb: Verb, body: string, say: (message: string) => void): Raw {
  const [, head = "", rest] = /^([^:]*)(?::([\s\S]*))?$/.exec(body)!;
  const [element = "", ...status] = head.trim().split(/\s+/);
  if (rest === undefined) return { element, status: status.join(" "), fields: undefined };
  const known = [...KEYS.waive, ...KEYS.correct];
  const fields = new Map<string, string[]>();
  let key = "reason";
  for (const line of rest.split("\n")) {
    const [, word = "", text = ""] = /^\s*([a-z]+):(?:\s+(.*))?$/i.exec(line) ?? [];
    const near = word === "" ? undefined : didYouMean(word, known);
    if (KEYS[verb].includes(word)) {
      if (fields.has(word)) say(`\`${word}\` stands twice`);
      key = word;
      fields.set(key, [text.trim()]);
    } else if (known.includes(word) || near !== undefined) {
      const expected = KEYS[verb].map((k) => `\`${k}\``).join(", ");
      say(`unexpected \`${word}\`, expected ${expected}${near === undefined ? "" : `; ${near}`}`);
    } else {
      const lines = fields.get(key);
      if (lines === undefined) fields.set(key, [line.trim()]);
      else lines.push(line.trim());
    }
  }
  const texts = new Map([...fields].map(([name, lines]) => [name, lines.filter((l) => l !== "").join(" ")]));
  return { element, status: status.join(" "), fields: texts };
}

/** The waivers and corrections in the comments of a draft. Mistakes are collected, each with its line. */
export function readInline(file: string, text: string): Inline {
  const source = text.replace(/\r\n?/g, "\n");
  const waivers: Waiver[] = [];
  const corrections: Correction[] = [];
  const problems: InlineProblem[] = [];
  let counted = 0;
  let line = 1;
  for (const match of source.matchAll(COMMENT)) {
    while (counted < match.index) if (source.charCodeAt(counted++) === 10) line++;
    const at = line;
    const say = (message: string): void => {
      problems.push({ line: at, message });
    };
    const word = match[1]!;
    const verb = VERBS.find((v) => v === word);
    if (verb === undefined) {
      // "lawcheck found …" is a remark; "lawcheck waves …" is not
      const meant = didYouMean(word, VERBS);
      if (meant !== undefined) say(`unexpected \`lawcheck ${word}\`; ${meant}`);
      continue;
    }
    const from = match.index + match[0].length;
    const end = source.indexOf("-->", from);
    if (end < 0) {
      say("a comment that is never closed (`-->`)");
      break;
    }
    const { element, status, fields } = readBody(verb, source.slice(from, end), say);
    const what = verb === "waive" ? "waiver" : "correction";
    if (element === "") {
      say(`a ${what} without an element; expected ${FORM[verb]}`);
      continue;
    }
    const { reason = "", ...rest } = Object.fromEntries(fields ?? []);
    if (reason === "") say(`a ${what} without a reason; expected ${FORM[verb]}`);
    const entry = { element, reason, ...rest, file, line: at, inline: true };
    if (verb === "waive") {
      if (status !== "") say(`unexpected \`${status}\` after the element; expected ${FORM.waive}`);
      waivers.push(entry);
    } else if (status === "present" || status === "missing") {
      if (status === "present" && (rest.words ?? "") === "")
        say("a correction to present without `words:`, the words of the draft that it rests on");
      corrections.push({ ...entry, status });
    } else {
      const found = status === "" ? "nothing" : `\`${status}\``;
      say(`expected \`present\` or \`missing\` after the element, found ${found}`);
    }
  }
  return { waivers, corrections, problems };
}
