import type { Catalogue } from "../../src/catalogue/model.ts";
import type { Correction, Entry, Settings, Severity, Waiver } from "../../src/waive/model.ts";
import type { Dice } from "./dice.ts";

/** Some words of a draft that stand one after the other, or none of it. */
function someWords(text: string, dice: Dice): string {
  const words = text.split(/\s+/);
  return dice.once(4)
    ? "no such words stand there"
    : words
        .slice(dice.below(words.length))
        .slice(0, 1 + dice.below(8))
        .join(" ");
}

/** How findings are to be taken, drawn at random: waivers, corrections, severities. */
export function someSettings(text: string, { elements }: Catalogue, dice: Dice): Settings {
  const count = dice.below(6);
  const entry = (line: number): Entry => ({
    element: dice.of(elements).id,
    reason: "covered elsewhere",
    file: ".lawcheck.yaml",
    line,
    inline: false,
  });
  const waivers = Array.from(
    { length: count },
    (_, i): Waiver => ({
      ...entry(i + 1),
      ...(dice.once(2) && { expires: dice.of(["2020-01-31", "2030-12-31"]) }),
      ...(dice.once(3) && { law: "the Shipping Act" }),
    }),
  );
  const corrections = Array.from({ length: dice.below(4) }, (_, i): Correction => {
    const status = dice.of(["present", "missing"] as const);
    return {
      ...entry(20 + i),
      status,
      ...((status === "present" || dice.once(2)) && { words: someWords(text, dice) }),
    };
  });
  const severity = new Map(
    Array.from({ length: dice.below(4) }, (): [string, Severity] => [
      dice.of(elements).id,
      dice.of(["error", "warning", "note"] as const),
    ]),
  );
  return {
    selection: undefined,
    waivers,
    corrections,
    severity,
    date: "2027-01-31",
    shared: [],
    added: { waivers: [], corrections: [] },
  };
}
