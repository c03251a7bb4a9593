import { safe } from "./safe.ts";

const MARKUP = /[\\`*_{}[\]<>#|~$&!^@]/g;
/** What makes a list, a rule, a table or a definition of the line that it begins. */
const OPENING_SIGN = /^(\s*)([-+=:%])/;
const OPENING_NUMBER = /^(\s*\d{1,9})([.)])(?=\s|$)/;
const OPENING_BRACKET = /^(\s*)(\(\w{1,5}\))/;
/** GitHub makes links of bare addresses, and no backslash keeps it from that. */
const ADDRESS = /(https?|ftp|mailto|www)([:.])/gi;

/** Text from outside as text in Markdown: nothing of it becomes markup or a link, wherever in a line it stands. */
export function markdownText(text: string): string {
  return safe(text)
    .replace(MARKUP, "\\$&")
    .replace(OPENING_SIGN, "$1\\$2")
    .replace(OPENING_NUMBER, "$1\\$2")
    .replace(OPENING_BRACKET, "$1\\$2")
    .replace(ADDRESS, "$1\u200b$2");
}

/** The name by which GitHub and pandoc link to a heading of these words. */
export function headingAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
