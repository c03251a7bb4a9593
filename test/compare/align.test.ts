import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { align } from "../../src/compare/align.ts";
import { redline } from "../../src/compare/redline.ts";
import { type PairText, pairTexts } from "../../src/compare/texts.ts";
import { readStatute } from "../../src/statute/index.ts";

const textsOf = (text: string): PairText[] => pairTexts(readStatute(text, { file: "law.md" }));
const names = (texts: readonly PairText[]): string[] => texts.map((t) => t.unit.citation);

const LAMPS = `# Lamps Act

## 1. Lighting of lamps

The keeper shall light the lamp at sunset and shall keep it burning with a clear flame until the sun has risen.

## 2. Oil

(1) The keeper shall store the oil in a cool cellar, apart from the lamp room, in barrels that have been sealed.

(2) No person shall carry an open flame into that cellar.

## 3. Visitors

Visitors may climb the tower on the first Sunday of each month if the weather is calm.
`;

describe("align", () => {
  it("pairs by words, whatever numbers, headings and order", () => {
    const other = `# Beacons Law

## Article 30. Stores

The keeper shall store the oil in a cool cellar, far from the lamp room, in barrels that have been sealed twice. No person shall carry an open flame into that cellar.

## Article 31. Duties

The keeper shall light the lamp at sunset and shall keep it burning with a clear flame until the sun has risen.

## Article 32. Wages

Wages are paid each quarter from the harbour dues that the collector receives.
`;
    const { pairs, onlyA, onlyB } = align(textsOf(LAMPS), textsOf(other));
    expect(pairs.map((p) => [p.a.unit.citation, p.b.unit.citation, p.likeness])).toEqual([
      ["s. 1", "Art. 31", "verbatim"],
      ["s. 2", "Art. 30", "adapted"],
    ]);
    expect(names(onlyA)).toEqual(["s. 3"]);
    expect(names(onlyB)).toEqual(["Art. 32"]);
  });

  it("names a second-best that comes close", () => {
    const twice = `${LAMPS}\n## 4. Winter\n\nThe keeper shall light the lamp at sunset and shall keep it burning with a clear flame until the sun has gone up.\n`;
    const found = align(textsOf(LAMPS), textsOf(twice)).pairs[0]!;
    expect([found.likeness, found.b.unit.citation, found.second?.unit.citation]).toEqual([
      "verbatim",
      "s. 1",
      "s. 4",
    ]);
  });

  it.each([
    [
      "Bulgarian",
      "Пазачът запалва лампата при залез слънце и я поддържа да гори с ясен пламък до изгрев слънце.",
      "Съветът събира данни за трафика и ги публикува всяка година преди края на месец март.",
    ],
    [
      "Spanish",
      "El guardián encenderá la lámpara al ponerse el sol y la mantendrá ardiendo con llama clara hasta la salida del sol.",
      "El consejo reunirá los datos y los publicará cada año antes de que termine el mes de marzo.",
    ],
    [
      "Chinese",
      "守望人应当在日落时点燃灯火，并使其保持明亮的火焰直至日出，任何人不得妨碍其履行职责。",
      "委员会应当收集数据，并在每年三月底以前公布统计结果，接受公众和议会的监督与质询。",
    ],
  ])("reads %s", (_, one, two) => {
    const law = (first: string, second: string): string =>
      `# 1\n\n## Art. 1\n\n${first}\n\n## Art. 2\n\n${second}\n`;
    const { pairs } = align(textsOf(law(one, two)), textsOf(law(two, one)));
    expect(pairs.map((p) => `${p.a.unit.citation} ${p.b.unit.citation} ${p.likeness}`)).toEqual([
      "Art. 1 Art. 2 verbatim",
      "Art. 2 Art. 1 verbatim",
    ]);
  });

  it("finds nothing in nothing", () => {
    expect(align([], [])).toEqual({ pairs: [], onlyA: [], onlyB: [] });
  });
});

describe("unrelated statutes", () => {
  const folder = join(import.meta.dirname, "../corpus/work/statutes");
  const laws = readdirSync(folder).map((f) => textsOf(readFileSync(join(folder, f), "utf8")));
  /** What laws say in the same words everywhere. */
  const EVERYWHERE = /title|definition|interpretation|commencement|regulations|citation|repeal|application/i;

  it("have no pair beyond what every law says", () => {
    const found = laws.flatMap((a, i) =>
      laws
        .slice(i + 1)
        .flatMap((b) => align(a, b).pairs.map((p) => `${p.a.unit.heading} | ${p.b.unit.heading}`)),
    );
    expect(found.filter((f) => !EVERYWHERE.test(f))).toEqual([]);
  });
});

/** A text of so many words, in sections, from a vocabulary that a few words dominate. */
function longText(words: number, seed: number, perSection: number): string {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const lines = ["# Law"];
  for (let n = 0; n < words; n += perSection) {
    const text = Array.from({ length: perSection }, () => `w${Math.floor(4000 * next() ** 3)}`);
    lines.push(`## Section ${n / perSection + 1}`, `${text.join(" ")}.`);
  }
  return lines.join("\n\n");
}

describe("long texts", { timeout: 120_000 }, () => {
  it.each([50, 500, 50_000])("50,000 words against 50,000, %d to a section", (perSection) => {
    const [a, b] = [1, 2].map((seed) => textsOf(longText(50_000, seed, perSection))) as [
      PairText[],
      PairText[],
    ];
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    align(a, b);
    const ms = Math.round(performance.now() - start);
    const mb = Math.round((process.memoryUsage().heapUsed - before) / 1e6);
    console.log(`align, ${a.length} × ${b.length} units of ${perSection} words: ${ms} ms, heap +${mb} MB`);
  });
});

const corpus = process.env.LAWCHECK_CORPUS;
const data = parse(readFileSync(join(import.meta.dirname, "enactments.yaml"), "utf8")) as {
  files: [string, string];
  pairs: [string, string][];
  doubtful: { pair: [string, string] }[];
};
const file = (name: string): string => join(corpus ?? "", "tune/statutes", name);

describe.skipIf(corpus === undefined || !existsSync(file(data.files[0])))("two enactments of one act", () => {
  /** The text with bare section marks instead of numbers and headings, and no number before any piece. */
  function bare(name: string, turned: boolean): { texts: PairText[]; numbers: string[] } {
    const [, ...blocks] = readFileSync(file(name), "utf8").split(/^## /m);
    if (turned) blocks.reverse();
    const numbers = blocks.map((b) => /^§ ([\d.-]*\d)/.exec(b)![1]!);
    const bodies = blocks.map((b, i) => {
      const body = b.slice(b.indexOf("\n")).replaceAll(/^\s*(?:- )?(?:\(?\w{1,4}[.)] ?)+/gm, "");
      return `## Section ${i + 1}\n${body}`;
    });
    return { texts: textsOf(`# Act\n\n${bodies.join("\n")}`), numbers };
  }

  it("pairs their sections with at most one missed and one false", () => {
    const a = bare(data.files[0], false);
    const b = bare(data.files[1], true);
    const number = (of: typeof a, t: PairText): string => of.numbers[Number(t.unit.citation.slice(3)) - 1]!;
    const found = align(a.texts, b.texts).pairs.map((p) => `${number(a, p.a)} ${number(b, p.b)}`);
    const right = data.pairs.map((p) => p.join(" "));
    const open = data.doubtful.map((d) => d.pair.join(" "));
    const missed = right.filter((p) => !found.includes(p));
    const wrong = found.filter((p) => !right.includes(p) && !open.includes(p));
    console.log(`enactments: ${right.length} pairs, missed ${missed.length}, false ${wrong.length}`);
    expect(missed.length, missed.join("; ")).toBeLessThanOrEqual(1);
    expect(wrong.length, wrong.join("; ")).toBeLessThanOrEqual(1);
  });
});

describe("redline", () => {
  it("puts changed words together", () => {
    expect(redline("The Council shall collect data.", "The Board may collect  all data.")).toEqual([
      { kind: "same", text: "The " },
      { kind: "removed", text: "Council shall" },
      { kind: "added", text: "Board may" },
      { kind: "same", text: " collect " },
      { kind: "added", text: "all " },
      { kind: "same", text: "data." },
    ]);
  });

  it("sets texts without anything in common one after the other", () => {
    const a = Array.from({ length: 2000 }, (_, i) => `a${i}`).join(" ");
    const b = Array.from({ length: 2000 }, (_, i) => `b${i}`).join(" ");
    expect(redline(a, b).map((p) => p.kind)).toEqual(["removed", "added"]);
  });
});
