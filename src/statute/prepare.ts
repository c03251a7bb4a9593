/**
 * The source made ready for the Markdown parser, line for line: front matter, comments and struck text taken out,
 * unusual white space made usual. The number of lines never changes, so line numbers stay those of the file.
 */
import { readMarkup, type SourceNote } from "./markup.ts";

export interface Prepared {
  readonly text: string;
  readonly lineCount: number;
  /** Title of the front matter, "" where there is none. */
  readonly title: string;
  readonly notes: readonly SourceNote[];
  /** Lines that hold something in the file (front matter left out), by number; index 0 is unused. */
  readonly filled: readonly boolean[];
}

const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Takes a file's text as it is on disk. */
export function prepare(source: string): Prepared {
  const clean = source
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(ODD_SPACES, " ")
    .replace(INVISIBLE, "");
  const lines = clean.split("\n");
  const lineCount = lines.length > 0 && lines[lines.length - 1] === "" ? lines.length - 1 : lines.length;
  const title = takeFrontMatter(lines);
  const filled: boolean[] = [false];
  for (const line of lines) filled.push(line.trim() !== "");
  const marked = readMarkup(lines.join("\n"));
  return { text: defuse(marked.text), lineCount, title, notes: marked.notes, filled };
}

/** Blanks the front matter in place and gives its title. */
function takeFrontMatter(lines: string[]): string {
  if (lines[0]?.trimEnd() !== "---") return "";
  let title = "";
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!.trimEnd();
    if (line === "---" || line === "...") {
      lines.fill("", 0, i + 1);
      return title;
    }
    // A first block that does not look like keys and values is text between two rules.
    if (line !== "" && !/^(\s|#|-|[\w.-]+\s*:)/.test(line)) return "";
    const found = /^title\s*:\s*(.*)$/i.exec(line);
    if (found) title = found[1]!.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return "";
}

/** More than this many markers in one paragraph is no emphasis any more, and costs the parser quadratic time. */
const MARKER_LIMIT = 4000;

/** No draft nests deeper than this many columns or quotation marks; the parser's cost grows with the square. */
const DEEPEST = 100;

/** Repairs what drafters mean and Markdown does not see, and takes the teeth out of endless runs of markers. */
function defuse(text: string): string {
  const paragraphs = text
    .replace(/^( {0,3}#{1,6})(?=\p{L})/gmu, "$1 ")
    .replace(/^[ \t]{100,}/gm, " ".repeat(DEEPEST))
    .replace(/^((?:[ \t]?>){20})[ \t>]+/gm, "$1 ")
    .split(/(\n[ \t]*(?=\n))/);
  return paragraphs
    .map((paragraph) => {
      if (paragraph.length < MARKER_LIMIT) return paragraph;
      let markers = 0;
      for (let i = 0; i < paragraph.length; i++) {
        const code = paragraph.charCodeAt(i);
        if (code === 42 || code === 95 || code === 91 || code === 96 || code === 60 || code === 33) markers++;
      }
      return markers > MARKER_LIMIT ? paragraph.replace(/[*_[`<!]/g, " ") : paragraph;
    })
    .join("");
}
