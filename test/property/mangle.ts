import type { Dice } from "./dice.ts";

/** What people and their programs leave in files. */
const SCRAPS = [
  "(a) ",
  "(i) ",
  "(1)",
  "1. ",
  "a) ",
  "- ",
  "# ",
  "## Section 1. ",
  "**Article 2** ",
  "> ",
  "    ",
  "\t",
  "```\n",
  "~~~\n",
  "|a|b|\n|---|---|\n",
  "\n",
  "\n\n",
  "---\n",
  "===\n",
  "shall: ",
  "“X” means ",
  "; and ",
  "~~",
  "{--",
  "--}",
  "{++",
  "++}",
  "{~~old~>new~~}",
  "{>>",
  "<<}",
  "<!--",
  "-->",
  "<!-- lawcheck waive training.judges: it is elsewhere -->",
  "<!-- lawcheck correct data.research missing: no -->",
  "<!-- lawcheck wave x: y -->",
  "[^1]",
  "[^1]: ",
  "^[",
  "]",
  "[",
  "](x)",
  "____",
  "§ 5 ",
  "\r",
  "\r\n",
  "\u2028",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\u0000",
  "\u001b[31m",
  "\ud800",
  "😀",
  "<del>",
  "</del>",
  "<s>",
  "<script>",
  "</div>",
  "&lt;",
  "&#0;",
  "&nbsp;",
  "\\",
  "*",
  "**",
  "_",
  "`",
  "$x$",
  "::error::",
  "=1+1",
  "=CMD()",
  "]]>",
  "%0A",
  "[x]: y\n",
  "![",
  "http://x.y ",
  "A".repeat(300),
  "(a) ".repeat(40),
  "> ".repeat(30),
  "- ".repeat(30),
];

/** A draft after accidents: scraps put in, words cut out, lines doubled and joined. */
export function mangled(text: string, dice: Dice): string {
  let out = text;
  for (let edits = 1 + dice.below(6); edits > 0; edits--) {
    const at = dice.below(out.length + 1);
    const end = Math.min(out.length, at + dice.below(60));
    const how = dice.below(6);
    if (how < 3) out = out.slice(0, at) + dice.of(SCRAPS) + out.slice(at);
    else if (how === 3) out = out.slice(0, at) + out.slice(end);
    else if (how === 4) out = out.slice(0, end) + out.slice(at);
    else out = out.slice(0, at) + out.slice(at, end).replaceAll("\n", " ") + out.slice(end);
  }
  return out;
}
