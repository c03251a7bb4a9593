/**
 * Texts on which Markdown parsers take quadratic time or worse, each as long as it is asked for: from the pathological
 * tests and issues of cmark, commonmark.js, md4c, marked and micromark, and what this program's own reading might trip
 * over.
 */
type Maker = (length: number) => string;

/** A piece again and again. */
const again =
  (piece: string, before = "", after = ""): Maker =>
  (length) =>
    before + piece.repeat(Math.ceil(length / piece.length)) + after;

/** Pieces that count up. */
const counted =
  (piece: (i: number) => string): Maker =>
  (length) => {
    const pieces: string[] = [];
    for (let i = 1, size = 0; size < length; i++) {
      pieces.push(piece(i));
      size += pieces.at(-1)!.length;
    }
    return pieces.join("");
  };

export const MARKDOWN: Readonly<Record<string, Maker>> = {
  // containers
  "list marks on one line": again("- ", "", "a"),
  "stars on one line": again("* ", "", "a"),
  "numbers on one line": again("1. "),
  "quotation marks": again(">"),
  "quotation marks apart": again("> "),
  "lists in quotations": again("> - "),
  "three kinds of containers": again("1. > * "),
  "rules of dashes": again("- "),
  "deeper at each line": counted((i) => `${"  ".repeat(i % 99)}- a\n`),
  "quotations deeper at each line": counted((i) => `${">".repeat(i % 99)} a\n\n`),
  "deep quotations, line by line": again(`${"> ".repeat(90)}a\n`),
  "deep lists, line by line": again(`${"- ".repeat(90)}a\n`),
  "lines that stray into a deep quotation": again("a\n", "> ".repeat(90)),
  "lines that stray into a list": again("*a\n", "- "),
  items: again("- a\n"),
  "items apart": again("- a\n\n"),
  "numbered items": again("1. a\n"),
  "emphasis in items": again("- *"),
  // brackets, links, images
  "open brackets": again("["),
  "nested brackets": (n) => `${"[".repeat(n / 2)}a${"]".repeat(n / 2)}`,
  "closing brackets": again("a]"),
  "bracket pairs": again("[a]"),
  "links that never close": again("[a](b"),
  "links in angles that never close": again("[a](<b"),
  "titles that never close": again("[ (]("),
  "links on lines": again("[a](\n"),
  "closed and opened on lines": again("]([\n"),
  links: again("[a](b)"),
  images: again("!["),
  "images in images": again("![[]()"),
  // emphasis
  stars: again("*"),
  "stars and letters": again("*a"),
  "strong that never ends": again("**a "),
  "threes of stars": again("c* ", "a**b"),
  underscores: again("_a "),
  "both kinds": again("*a_ "),
  closers: again("a_ "),
  "emphasis in emphasis": again("*a **a "),
  "stars around a letter": (n) => `${"*".repeat(n / 2)}a${"*".repeat(n / 2)}`,
  // code, tags, entities, escapes
  "longer and longer backticks": counted((i) => `e${"`".repeat(i)}`),
  "escaped backticks": again("\\``"),
  "unequal backticks": again("`a``b"),
  angles: again("<"),
  "empty tags": again("<>"),
  "CDATA that never ends": again("a <![CDATA["),
  "instructions that never end": again("a <? "),
  "declarations that never end": again("a <!A"),
  "attributes that never end": again("<a b='"),
  "a tag of attributes": again(" b", "<a"),
  "comments that never end": again("a <!-- b "),
  addresses: again("<http://a"),
  ampersands: again("&"),
  entities: again("&#x41;"),
  backslashes: again("\\"),
  "backslashes at line ends": again("a\\\n"),
  // definitions, footnotes, tables
  "definitions of one word": again("[a]: u\n"),
  "definitions of many words": counted((i) => `[a${i}]: u\n`),
  "definitions and uses": again("[a]: u\n\n[a]\n\n"),
  footnotes: again("[^1]: a\n"),
  "marks of footnotes": again("[^1]"),
  "footnotes in the text": again("^[a] "),
  "a table of many columns": (n) => `${"|a".repeat(n / 4)}|\n${"|-".repeat(n / 4)}|\n`,
  "a table of many rows": again("|c|d|\n", "|a|b|\n|-|-|\n"),
  pipes: again("a|"),
  // headings, rules, fences
  "underlined headings": again("a\n=\n"),
  "an endless underline": again("=", "a\n"),
  "an endless paragraph that is underlined": again("*a\n", "", "---\n"),
  headings: again("# a\n"),
  hashes: again("#"),
  "closing hashes": again(" #", "# a"),
  rules: again("---\n"),
  fences: again("```\n"),
  "a fence that never closes": again("*a\n", "```\n"),
  "fences within fences": (n) =>
    `${Array.from({ length: 38 }, (_, i) => "`".repeat(40 - i)).join("\n")}\n${"- a\n".repeat(n / 4)}`,
  "fences in items": again("- ```\n"),
  "fences in quotations": again("> ```\n"),
  // white space and characters
  "spaces between words": again(" ", "a", "b"),
  "spaces at line ends": again("a  \n"),
  tabs: again("\t", "", "a"),
  "empty lines": again("\n", "a", "b"),
  "deeply indented words": again(" a\n\n", " ".repeat(90)),
  "one word": again("a"),
  "marks above a letter": again("\u0301", "a"),
  "turns of direction": again("\u202e"),
  "line separators": again("a\u2028"),
  "hidden list marks": again("-\u00a0"),
  "list marks with nothing between": again("-\u200b "),
  // what laws are made of
  "modal words": again("shall "),
  "sentences on one line": again("The Board shall report each year. "),
  "enumerated words on one line": again("(a) shall; "),
  enumerators: again("(a) "),
  "enumerators of three kinds": again("(1)(a)(i)"),
  "deep enumerators": again("(a)(i)(A)(I)(1) x\n\n"),
  "the same numeral": again("(i)\n\n"),
  "sections of one number": again("Section 1. a\n\n"),
  "bold articles": again("**Article 1** a\n\n"),
  "bracketed alternatives": again("[shall] [may] "),
  "struck words": again("~~a "),
  "struck words that never end": again("<del>"),
  "editorial marks": again("{--"),
  "definitions of terms": counted((i) => `"T${i}" means the T${i - 1} act;\n\n`),
  bodies: counted((i) => `There is established a Council of T${i}x (the "C${i}").\n\n`),
  "a front matter": again("a: b\n", "---\n"),
  waivers: again("<!-- lawcheck waive x: y -->\n"),
  "a waiver of many lines": again("a\n", "Law. <!-- lawcheck waive x: ", "-->"),
};
