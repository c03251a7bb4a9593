import type { Label, Numbering } from "./draft.ts";

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const letter = (n: number): string => String.fromCharCode(96 + n);
const roman = (n: number): string => ROMAN[n - 1] ?? String(n);

const round: Record<"digit" | "lower" | "roman" | "upper", Label> = {
  digit: (n) => `(${n})`,
  lower: (n) => `(${letter(n)})`,
  roman: (n) => `(${roman(n)})`,
  upper: (n) => `(${letter(n).toUpperCase()})`,
};
const half: Label = (n) => `${letter(n)})`;
const halfRoman: Label = (n) => `${roman(n)})`;
const dotted: Label = (n) => `${n}.`;

const hashes = (depth: number): string => "#".repeat(depth);

/** Ways of numbering in use from one tradition to the other. */
export const NUMBERINGS: readonly Numbering[] = [
  {
    name: "headings: Section 1",
    section: (n, heading, depth) => `${hashes(depth)} Section ${n}. ${heading}`,
    runIn: false,
    levels: [round.digit, round.lower, round.roman],
  },
  {
    name: "headings: Article 1",
    section: (n, heading, depth) => `${hashes(depth)} Article ${n}. ${heading}`,
    runIn: false,
    levels: [dotted, half, halfRoman],
  },
  {
    name: "headings: § 1",
    section: (n, heading, depth) => `${hashes(depth)} § ${n}. ${heading}`,
    runIn: false,
    levels: [round.lower, round.digit, round.upper],
  },
  {
    name: "headings: 1.",
    section: (n, heading, depth) => `${hashes(depth)} ${n}. ${heading}`,
    runIn: false,
    levels: [round.digit, round.lower, round.roman],
  },
  {
    name: "bold, run in: 1. Heading.—",
    section: (n, heading) => `**${n}. ${heading}.**—`,
    runIn: true,
    levels: [round.digit, round.lower, round.roman],
  },
  {
    name: "bold, run in: Sec. 101. Heading.",
    section: (n, heading) => `**Sec. ${100 + n}. ${heading}.** `,
    runIn: true,
    levels: [round.lower, round.digit, round.upper],
  },
  {
    name: "bold lines: Article 1 Heading",
    section: (n, heading) => `**Article ${n}. ${heading}**`,
    runIn: false,
    levels: [round.digit, half, halfRoman],
  },
  {
    name: "plain lines: Section 1. Heading",
    section: (n, heading) => `Section ${n}. ${heading}`,
    runIn: false,
    levels: [round.digit, round.lower, round.roman],
  },
];
