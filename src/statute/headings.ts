/** What a heading says: "Part II – Offences", "Section 5. Short title", "§ 12-3", "First Schedule", "Article 7". */
import { LetterPattern, startsUpper } from "../language/letters.ts";

export interface HeadingWords {
  /** Rank among headings, outermost first; "section" is the law's basic provision. */
  readonly level: HeadingLevel;
  readonly keyword: string; // "part", "article", "§", "" for a bare number
  readonly number: string; // "12", "II", "7A-354", "" where there is none
  readonly label: string; // as written: "Section 12", "PART II"
  readonly title: string;
}

export type HeadingLevel =
  | "book"
  | "schedule"
  | "title"
  | "part"
  | "chapter"
  | "division"
  | "subdivision"
  | "section";

/** Usual order of headings; where a draft nests them otherwise, its Markdown depth decides. */
export const RANK: Readonly<Record<HeadingLevel, number>> = {
  schedule: 0,
  book: 1,
  title: 2,
  part: 3,
  chapter: 4,
  division: 5,
  subdivision: 6,
  section: 7,
};

const KEYWORDS: Readonly<Record<string, HeadingLevel>> = {};
function words(level: HeadingLevel, list: string): void {
  for (const word of list.split(" ")) (KEYWORDS as Record<string, HeadingLevel>)[word] = level;
}
words("book", "book libro livre cartea buch книга");
words("schedule", "schedule annex annexe appendix attachment anexo anexa приложение");
words("title", "title título titulo titlul titre titolo раздел");
words("part", "part parte partea partie teil часть част");
words("chapter", "chapter capítulo capitulo capitolul chapitre kapitel глава");
words("division", "division subtitle");
words("subdivision", "subchapter subdivision subpart subchapitre");
words(
  "section",
  "section sec art article artículo articulo articolul artikel rule regulation clause член чл статья § §§ sección seccion secțiunea paragraf",
);

const NAMES = Object.keys(KEYWORDS).join("|");
const COUNT =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|preliminary|primero|segundo|tercero|cuarto|quinto|sexto|único|unico|primera|segunda|tercera|întâi|first";
const DIGITS = String.raw`[0-9]{1,6}(?:[A-Za-z]{1,2}(?!\p{L}))?(?:\^[0-9]{1,2})?(?:[.\-–:/](?:[0-9]{1,5}(?:[A-Za-z]{1,3}(?!\p{L}))?|[A-Za-z]{1,3}(?!\p{L})))*(?:[ ](?:bis|ter|quater)(?!\p{L}))?`;
const NUMBER = String.raw`(?:${DIGITS}|[IVXLCDM]{1,8}(?![\p{L}\p{N}])(?:-?[A-Z](?!\p{L}))?|[A-Z](?!\p{L})|(?:${COUNT})(?!\p{L}))`;

const KEYWORD_FIRST = new LetterPattern(
  String.raw`^(${NAMES})(?!(?<=\p{L})\p{L})(\.)?\s*(?:n[o°º]\.?\s*)?(${NUMBER})(?:\s*[°º]\.?)?`,
  "iu",
);
const NUMBER_FIRST = new LetterPattern(
  String.raw`^(?:the\s+)?(${COUNT})\s+(schedule|annex|appendix|part|chapter|title|book|division)(?!\p{L})`,
  "iu",
);
const KEYWORD_ONLY = /^(?:the\s+)?(schedules?|annex|annexe|appendix)(?=$|\s*[.:—–-])/iu;
const BARE_NUMBER = new LetterPattern(String.raw`^(${DIGITS})(?:(\.|\))(?=\s|$|[—–])|(?=\s+\p{Lu})|$)`);
const OPENS = new LetterPattern(String.raw`^\s+[\p{Lu}(]`);
const OPENS_UPPER = new LetterPattern(String.raw`^\s+\p{Lu}`);
const SEPARATOR = /^\s*(?:[.:)]\s*)?(?:[—–-]+\s*)?/u;

/** "Subdivision 1. Citation. Sections …": a numbered piece of a section, not a heading above it. */
const RUN_IN_SUBDIVISION = /^subd(?:ivision|\.)\s+\d{1,3}[a-z]?\.\s/i;
/** What session laws put before the number of a section that they add: "NEW SECTION. Sec. 4." */
const ADDED = /^new section\.\s+(?=sec)/i;

/** "943.0583 Council", "9A.40.100 Lamps", "14-43.11 Wax": the numbers by which codes call their sections. */
const CODE_NUMBER =
  /^(?:[A-Z]{2,5}\s)?(\d{1,5}[A-Z]{0,2})((?:[.:–-]\d{1,5}[A-Za-z]{0,2}){1,3})(?:\.(?=\s))?(?=\s+\p{Lu}|$)/u;
const YEARS = /^(?:19|20)\d\d[–-]\d+$/;

/** Whether a number is one of a code: "5.1" counts paragraphs and "2019-20" years, "943.0583" is a section. */
export function isCodeNumber(number: string): boolean {
  const found = CODE_NUMBER.exec(number);
  if (!found || found[0].length < number.length || YEARS.test(number)) return false;
  const [first, ...later] = number.replace(/^[A-Z]+\s/, "").split(/[.:–-]/) as [string, ...string[]];
  if (later.some((part) => /^0+$/.test(part))) return false;
  if (/^\d{3}/.test(first) || later.some((part) => /^\d{3}/.test(part))) return true;
  if (!later.some((part) => /^\d{2}/.test(part))) return false;
  return /^\d{2,}[A-Z]/.test(first) || (later.length > 1 && /[:–-]/.test(number));
}

/** Reads a heading that Markdown or emphasis already marks as one. */
export function parseHeading(text: string): HeadingWords | undefined {
  const added = ADDED.exec(text)?.[0];
  if (added !== undefined) {
    const words = parseHeading(text.slice(added.length));
    return words && { ...words, label: `${added}${words.label}` };
  }
  const keyword = KEYWORD_FIRST.exec(text);
  if (keyword) {
    const level = KEYWORDS[keyword[1]!.toLowerCase()]!;
    // "Title" and "Part" with a letter after them may be words: "Part A" is a heading, "Title a" none.
    if (/^[a-z]$/.test(keyword[3]!)) return undefined;
    return finish(text, keyword[0].length, level, keyword[1]!.toLowerCase(), keyword[3]!);
  }
  const ordinal = NUMBER_FIRST.exec(text);
  if (ordinal) {
    const word = ordinal[2]!.toLowerCase();
    return finish(text, ordinal[0].length, KEYWORDS[word]!, word, ordinal[1]!);
  }
  const only = KEYWORD_ONLY.exec(text);
  if (only) return finish(text, only[0].length, "schedule", only[1]!.toLowerCase(), "");
  const bare = BARE_NUMBER.exec(text);
  if (bare) return finish(text, bare[1]!.length, "section", "", bare[1]!);
  return undefined;
}

function finish(
  text: string,
  end: number,
  level: HeadingLevel,
  keyword: string,
  number: string,
): HeadingWords {
  const label = text.slice(0, end);
  let title = text.slice(end).replace(SEPARATOR, "").trim();
  const bracketed = /^[([]([^()[\]]*)[)\]]\.?$/.exec(title);
  if (bracketed) title = bracketed[1]!;
  return { level, keyword, number, label: label.trim(), title: title.replace(/(?<![A-Z])\.$/, "") };
}

/**
 * Reads a heading in a plain paragraph or at its start. Stricter: "Section 5 of the Code applies" is a sentence, "Section 5.
 * Powers" and "Article 7" are headings. Gives the offset after the number, where title and text follow.
 */
export function plainHeading(text: string): { words: HeadingWords; end: number } | undefined {
  const added = ADDED.exec(text)?.[0];
  if (added !== undefined) {
    const plain = plainHeading(text.slice(added.length));
    const label = `${added}${plain?.words.label}`;
    return plain && { words: { ...plain.words, label }, end: plain.end + added.length };
  }
  const keyword = KEYWORD_FIRST.exec(text);
  if (RUN_IN_SUBDIVISION.test(text)) return undefined;
  if (keyword && (text.startsWith("§") || startsUpper(text))) {
    const rest = text.slice(keyword[0].length, keyword[0].length + 4);
    const level = KEYWORDS[keyword[1]!.toLowerCase()]!;
    const upper = keyword[1] === keyword[1]!.toUpperCase() && keyword[1] !== "§";
    const closed = /^(?:$|\.(?:\s|$|[—–])|:|\s?[—–]|\s-\s)/u.test(rest);
    const section = level === "section" && (keyword[1] === "§" || keyword[1]!.toLowerCase() === "sec");
    if (!(closed || (section && OPENS.test(rest)) || (upper && OPENS_UPPER.test(rest)))) return undefined;
    return {
      words: finish(text, keyword[0].length, level, keyword[1]!.toLowerCase(), keyword[3]!),
      end: keyword[0].length,
    };
  }
  const code = CODE_NUMBER.exec(text);
  if (code && isCodeNumber(`${code[1]}${code[2]}`)) {
    const words = finish(text, code[0].length, "section", "", `${code[1]}${code[2]}`);
    return { words, end: code[0].length };
  }
  const ordinal = NUMBER_FIRST.exec(text) ?? KEYWORD_ONLY.exec(text);
  if (ordinal && ordinal[0].length === text.length && startsUpper(text)) {
    const words = parseHeading(text);
    return words ? { words, end: ordinal[0].length } : undefined;
  }
  return undefined;
}

/** Takes the separators after a number away. */
export function skipSeparator(text: string, end: number): number {
  return end + SEPARATOR.exec(text.slice(end, end + 12))![0].length;
}
