/** The words of one line, told apart from emphasis as Markdown does it, where it leaves no doubt. */
import type { PhrasingContent } from "mdast";

/** Words that stand as written (0), in `*…*` (1) or in `**…**` (2). */
export interface Words {
  readonly text: string;
  readonly stars: 0 | 1 | 2;
}

const STAR = 42;
const [OTHER, SPACE, PUNCTUATION] = [0, 1, 2];
const PUNCTUATION_MARK = /[\p{P}\p{S}]/u;

/** What stands beside a run of stars decides what it does; the ends of a line count as white space. */
function classOf(line: string, at: number): number {
  const char = line[at];
  if (char === undefined || /\s/.test(char)) return SPACE;
  return PUNCTUATION_MARK.test(char) ? PUNCTUATION : OTHER;
}

function runEnd(line: string, start: number): number {
  let end = start + 1;
  while (line.charCodeAt(end) === STAR) end++;
  return end;
}

/**
 * The words of a line, undefined where the stars in it do not open and close emphasis in turn, in runs of one or two: those
 * are for the parser.
 * @param from where the words begin: after a heading's or an item's marker
 */
export function wordsOf(line: string, from = 0): Words[] | undefined {
  const words: Words[] = [];
  let open: 0 | 1 | 2 = 0;
  let done = from;
  for (let start = line.indexOf("*", from); start >= 0; start = line.indexOf("*", done)) {
    const end = runEnd(line, start);
    const size = end - start;
    const before = start === from ? SPACE : classOf(line, start - 1);
    const after = classOf(line, end);
    const opens = after === OTHER || (after === PUNCTUATION && before !== OTHER);
    const closes = before === OTHER || (before === PUNCTUATION && after !== OTHER);
    if (size > 2 || !(open === 0 ? opens : closes && size === open)) return undefined;
    if (start > done) words.push({ text: line.slice(done, start), stars: open });
    open = open === 0 ? (size as 1 | 2) : 0;
    done = end;
  }
  if (open !== 0) return undefined;
  if (done < line.length) words.push({ text: line.slice(done), stars: 0 });
  return words;
}

/** The nodes of several lines of words; `at` makes the position of what begins on the line. */
export function phrasing(
  lines: readonly (readonly Words[])[],
  at: (line: number) => NonNullable<PhrasingContent["position"]>,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let text = "";
  let textLine = 0;
  const close = (): void => {
    if (text !== "") nodes.push({ type: "text", value: text, position: at(textLine) });
    text = "";
  };
  lines.forEach((words, line) => {
    if (line > 0) {
      if (text === "") textLine = line - 1;
      text += "\n";
    }
    for (const { text: value, stars } of words) {
      if (stars === 0) {
        if (text === "") textLine = line;
        text += value;
        continue;
      }
      close();
      const position = at(line);
      const inner: PhrasingContent[] = [{ type: "text", value, position }];
      nodes.push({ type: stars === 1 ? "emphasis" : "strong", children: inner, position });
    }
  });
  close();
  return nodes;
}
