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
  return { text: marked.text, lineCount, title, notes: marked.notes, filled };
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
