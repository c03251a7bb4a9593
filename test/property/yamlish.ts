/** Files that a user might write: right ones with mistakes put in. */
import type { Dice } from "./dice.ts";

const SCRAPS = [
  "",
  "\n",
  "  ",
  "\t",
  "- ",
  ": ",
  ":",
  "[",
  "]",
  "{",
  "}",
  "{a: 1}",
  "null",
  "12",
  "true",
  "~",
  "&a ",
  "*a",
  "'",
  '"',
  "#",
  "|",
  ">-\n",
  "!!js/function x",
  "!tag ",
  "---\n",
  "...\n",
  "%YAML 1.2\n",
  "? x\n",
  "__proto__: 1\n",
  "constructor: 1\n",
  "<<: *a\n",
  "@",
  "`",
  "\u0000",
  "\ufeff",
  "é",
  "\u2028",
  "😀",
  "2027-13-45",
  "0x1F",
  "1e999",
  "waivers:\n",
  "off:\n",
  "  - element: data.research\n",
  "reason: x\n",
  ",",
];

/** Cuts, doubles and inserts; one file in three stays as it was. */
function spoiled(text: string, dice: Dice): string {
  let out = text;
  for (let edits = dice.below(4) + (dice.once(2) ? 0 : -1); edits > 0; edits--) {
    const at = dice.below(out.length + 1);
    const end = Math.min(out.length, at + dice.below(20));
    const how = dice.below(4);
    if (how < 2) out = out.slice(0, at) + dice.of(SCRAPS) + out.slice(at);
    else if (how === 2) out = out.slice(0, at) + out.slice(end);
    else out = out.slice(0, end) + out.slice(at);
  }
  return out;
}

const element = (dice: Dice, ids: readonly string[]): string =>
  dice.once(6) ? dice.of(["training.judgse", "training", "nothing.at-all", "''"]) : dice.of(ids);

export function someConfig(dice: Dice, ids: readonly string[]): string {
  const id = (): string => element(dice, ids);
  const chapters = [
    () => `profile: ${dice.of(["core", "everything", "administrative", "cores", "./own.yaml"])}`,
    () => `fail-on: ${dice.of(["missing", "weak", "none", "never"])}`,
    () => `severity:\n  ${id()}: ${dice.of(["error", "warning", "note", "grave"])}\n  training: note`,
    () => `off:\n  - element: ${id()}\n    reason: another act says it`,
    () => `formats:\n  - pretty\n  - ${dice.of(["sarif=out.sarif", "json", "=x"])}`,
    () => `strict: ${dice.of(["true", "false", "maybe"])}`,
    () => `inline: false`,
    () => `baseline: ${dice.of(["base.json", "[a]"])}`,
    () =>
      `waivers:\n  - element: ${id()}\n    reason: the Labour Act covers it\n    expires: ${dice.of(["2030-12-31", "2020-01-01", "2027-02-30", "soon"])}\n    draft: draft.md`,
    () =>
      `corrections:\n  - element: ${id()}\n    status: ${dice.of(["present", "missing", "weak"])}\n    words: train police officers\n    reason: a person has read it`,
    () => `# a remark`,
    () => `colour: red`,
  ];
  const text = dice
    .shuffled(chapters)
    .slice(0, 1 + dice.below(5))
    .map((write) => write())
    .join("\n");
  return spoiled(`${text}\n`, dice);
}

export function someComments(dice: Dice, ids: readonly string[]): string {
  const id = (): string => element(dice, ids);
  const comments = [
    () => `<!-- lawcheck waive ${id()}: the Labour Act covers it -->`,
    () =>
      `<!-- lawcheck waive ${id()}: it is elsewhere\n  law: the Labour Act\n  expires: ${dice.of(["2030-12-31", "tomorrow"])}\n  by: the Ministry -->`,
    () => `<!-- lawcheck correct ${id()} present: section 2 says it\n  words: train police officers -->`,
    () => `<!-- lawcheck correct ${id()} missing: it does not -->`,
    () => `<!-- lawcheck wiave ${id()}: x -->`,
    () => `<!-- lawcheck found nothing here -->`,
    () => `<!--lawcheck correct ${id()}-->`,
    () => `<!-- lawcheck waive ${id()}`,
  ];
  return spoiled(`${[1, 2, 3].map(() => dice.of(comments)()).join("\n\n")}\n`, dice);
}

export function someBaseline(dice: Dice, ids: readonly string[]): string {
  const gap = (): object => ({
    element: element(dice, ids),
    status: dice.of(["weak", "missing", "missing", "present"]),
    reasons: dice.of([[], ["partial"], ["permissive", "narrow"], ["bad"]]),
    fingerprint: dice.of(["0123456789abcdef", "fedcba9876543210", "x"]),
  });
  const baseline = {
    lawcheck: "baseline",
    version: dice.once(8) ? 2 : 1,
    catalogue: { id: dice.once(8) ? "other" : "anti-trafficking", version: "1", hash: "h" },
    elements: dice.shuffled(ids).slice(0, dice.below(5)),
    drafts: [{ file: dice.of(["draft.md", "other.md"]), gaps: [gap(), gap()] }],
  };
  return spoiled(JSON.stringify(baseline, undefined, dice.of([0, 2])), dice);
}
