/** What stands in drafts besides their provisions. */
import type { Dice } from "./dice.ts";
import type { Block, Section } from "./draft.ts";

/**
 * Marks in a sentence that leave its words in force as they are: emphasis, struck words, comments, footnotes, brackets.
 * They stand between words, where a person would set them.
 */
const INLINE: readonly ((word: string, dice: Dice) => string)[] = [
  (word) => `**${word}**`,
  (word) => `*${word}*`,
  (word) => `_${word}_`,
  (word) => `~~may~~ ${word}`,
  (word) => `~~shall not, in any case,~~ ${word}`,
  (word) => `<del>the former Bureau</del> ${word}`,
  (word) => `{--or the Registrar--} ${word}`,
  (word) => `{++${word}++}`,
  (word) => `<ins>${word}</ins>`,
  (word) => `<!-- to be settled --> ${word}`,
  (word) => `{>>the committee asks why<<} ${word}`,
  (word, dice) => `${word}[^${1 + dice.below(3)}]`,
  (word) => `[${word}]`,
  (word) => `____ ${word}`,
  (word) => `[ ] ${word}`,
  (word) => `${word} &amp; all`,
  (word) => `\\*${word}`,
];

/** A sentence with a mark or two in it, sometimes. */
export function noisy(text: string, dice: Dice): string {
  if (!dice.once(5)) return text;
  const words = text.split(" ");
  const at = 1 + dice.below(Math.max(1, words.length - 1));
  // plain words only: a mark around "(a)" or a quotation would take the enumerator or the defined term apart, and one
  // between ";" and "and" the end of an item from its connective
  if (!/^(?!(?:and|or)$)[a-z]{2,}$/.test(words[at] ?? "")) return text;
  words[at] = dice.of(INLINE)(words[at]!, dice);
  return words.join(" ");
}

const TABLE = [
  "| Office | Fee |",
  "|---|---|",
  "| Registry | (a) twelve crowns |",
  "| Court of first instance | none |",
];

/** No line in capitals is among them: it would be a heading above whatever section comes next. */
const RAW: readonly (readonly string[])[] = [
  TABLE,
  ["---"],
  ["***"],
  ["<!-- the drafting committee will come back to this", "on its next day -->"],
  ["[^1]: Cf. the Shipping Act, section 12."],
  ["[^2]: Words of the first reading.", "    They were not agreed."],
  ["> Note: the numbering is provisional."],
  ["{--The Registrar shall resign.", "", "The Registrar may be appointed again.--}"],
  ["```", "FORM A (section 3)", "Name: ______", "```"],
  ["[Reserved]"],
  ["[*Repealed by Act 4 of 2031.*]"],
  ["<br>"],
  ['<div align="center">', "", "Published by authority.", "", "</div>"],
  ["![seal](seal.png)"],
];

export function rawBlock(dice: Dice): Block {
  return { kind: "raw", lines: dice.of(RAW) };
}

const text = (...texts: readonly string[]): Block[] => texts.map((t) => ({ kind: "text", text: t }));
const items = (...texts: readonly string[]): { text: string; items: [] }[] =>
  texts.map((t) => ({ text: t, items: [] }));

/** Sections that a law has whatever it is about. None of them is free: they name others or open the law. */
export const OFFENCES: readonly Section[] = [
  {
    heading: "Trafficking in persons",
    free: false,
    blocks: [
      {
        kind: "subsection",
        text: "A person commits an offence who, by means of threat, force, deceit or the abuse of power, and for the purpose of exploitation—",
        items: items(
          "recruits another person;",
          "transports or harbours another person; or",
          "receives another person.",
        ),
      },
      {
        kind: "subsection",
        text: "A person guilty of an offence under subsection (1) is liable to imprisonment for fifteen years.",
        items: [],
      },
    ],
  },
  {
    heading: "Withholding of documents",
    free: false,
    blocks: text(
      "Whoever keeps or destroys the passport of another in order to exploit that person shall be punished with imprisonment of up to five years.",
    ),
  },
  {
    heading: "Bodies corporate",
    free: false,
    blocks: text(
      "Where an offence under this Act is committed by a body corporate, every director who knew of it is guilty of that offence.",
    ),
  },
];

export const CLOSING: readonly Section[] = [
  {
    heading: "Regulations",
    free: false,
    blocks: text("The Minister may make regulations for carrying this Act into effect."),
  },
  {
    heading: "Repeal",
    free: false,
    blocks: text(
      "The Suppression of Procuring Act (No. 3 of 1961) is repealed.",
      "Section 9 of the Penal Code is deleted.",
    ),
  },
  {
    heading: "Amendment of the Immigration Act",
    free: false,
    blocks: [
      ...text("The Immigration Act is amended by inserting after section 14 the following new section:"),
      {
        kind: "raw",
        lines: [
          "> “14A. (1) An immigration officer shall not remove a person who is presumed to be a victim of trafficking.",
          ">",
          "> (2) The Director shall issue the person with a temporary permit.”",
        ],
      },
    ],
  },
  {
    heading: "Savings",
    free: false,
    blocks: text("Nothing in this Act affects the rights of persons under the law of refugees."),
  },
];

export const SCHEDULES: readonly (readonly string[])[] = [
  [
    "## SCHEDULE",
    "(section 4)",
    "Form of the oath",
    "I, ________, do swear that I will keep secret what I learn in my office.",
  ],
  ["## First Schedule", "| Ministry | Seats |\n|---|---|\n| Justice | 2 |\n| Interior | 1 |"],
  ["## Explanatory note", "*(This note is not part of the Bill.)*", "The Bill gives effect to the Protocol."],
];

export const FRONTS: readonly (readonly string[])[] = [
  [],
  [],
  ['---\ntitle: "An invented bill"\nlanguage: "en"\n---'],
  ["<!-- second reading -->"],
  ["BILL No. 12 of 2041"],
];

export const PREAMBLES: readonly (readonly string[])[] = [
  [],
  ["AN ACT to prevent trafficking in persons, to protect its victims and to provide for connected matters."],
  [
    "Whereas trafficking in persons offends against human dignity;",
    "And whereas the Republic has ratified the Protocol;",
    "ENACTED by the Parliament of Orvania as follows:",
  ],
  [
    "*Recognising that victims of trafficking need shelter and care,*",
    "*Determined to train those who meet them,*",
  ],
];
