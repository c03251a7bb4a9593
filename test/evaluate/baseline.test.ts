import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  findKeywords,
  keywordStatus,
  parseKeywords,
  readKeywords,
  searchable,
} from "../../src/evaluate/baseline.ts";
import { kappa, precision, recall, right } from "../../src/evaluate/confusion.ts";
import { readLabelled } from "../../src/evaluate/labels.ts";
import type { Verdict } from "../../src/evaluate/outcome.ts";
import { baselineTally, sum } from "../../src/evaluate/tally.ts";

const corpus = process.env.LAWCHECK_CORPUS;
const UNUSED = { status: "missing" } as Verdict;

describe("keyword baseline", () => {
  it("finds strings in the text without its front matter, in any case", () => {
    const keywords = parseKeywords("a.one: [apple tree, pear]\na.two: [plum]");
    const text = searchable("---\ntitle: Plum\n---\nAn Apple Tree.\n");
    expect(keywordStatus(keywords, "a.one", text)).toBe("present");
    expect(keywordStatus(keywords, "a.two", text)).toBe("missing");
    expect(keywordStatus(keywords, "a.three", text)).toBe("missing");
  });

  const published = [
    { name: "tune", kappa: "0.245", right: "55.4", missing: ["0.813", "0.663"] },
    { name: "check", kappa: "0.264", right: "61.0", missing: ["0.857", "0.740"] },
  ];
  for (const expected of published) {
    const title = `gives the published figures for ${expected.name}/`;
    it.skipIf(corpus === undefined)(
      corpus === undefined ? `${title} (left out: LAWCHECK_CORPUS is not set)` : title,
      () => {
        const dir = join(corpus!, expected.name);
        const keywords = readKeywords(findKeywords(dir, undefined) ?? join(dirname(corpus!), "none"));
        const tally = sum(
          readLabelled(dir).flatMap((statute) => {
            const text = searchable(statute.source);
            return statute.labels
              .filter((l) => !l.disputed)
              .map((label) =>
                baselineTally({
                  text: statute.id,
                  label,
                  verdict: UNUSED,
                  baseline: keywordStatus(keywords, label.element, text),
                }),
              );
          }),
        );
        const c = tally.confusion;
        expect(kappa(c).toFixed(3)).toBe(expected.kappa);
        expect((100 * right(c).value).toFixed(1)).toBe(expected.right);
        const missing = [precision(c, "missing"), recall(c, "missing")].map((s) => s.value.toFixed(3));
        expect(missing).toEqual(expected.missing);
      },
    );
  }
});
