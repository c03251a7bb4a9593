import { describe, expect, it } from "vitest";
import { assembleCatalogue } from "../../src/catalogue/assemble.ts";
import { readRawCatalogue } from "../../src/catalogue/read.ts";
import { Checker } from "../../src/check.ts";
import { frameProvision, readFrames } from "../../src/evaluate/frames.ts";

/*
 * Every case of every element, each in the frame of a law. Blind cases were written by somebody who had not read the
 * rules: no rule is bent to a single one, so their share right is printed and not asked for.
 */
const raw = readRawCatalogue("provisions");
const checker = new Checker(assembleCatalogue(raw));
const frames = readFrames("provisions")!;

type Case = NonNullable<(typeof raw.elements)[number]["cases"]>[number];

function judge(element: string, c: Case) {
  const provision = { element, heading: c.heading ?? "", chapeau: c.chapeau ?? "", text: c.text };
  const { findings } = checker.check(frameProvision(frames, provision), "case.md").assessment;
  return findings.find((f) => f.element === element)!;
}

/** Right is the status, and for a weak one a reason that the case names. */
function verdict(element: string, c: Case): string {
  const { status, reasons } = judge(element, c);
  if (status !== c.status || status !== "weak") return status;
  return reasons.some((r) => c.reasons?.includes(r)) ? "weak" : `weak (${reasons.join(", ")})`;
}

describe.each(raw.elements.map((e) => [e.id, e.cases ?? []] as const))("%s", (id, cases) => {
  const open = cases.filter((c) => c.blind !== true);

  it("has cases of every kind, in at least three drafting styles, a tenth of them blind", () => {
    const count = (status: string) => open.filter((c) => c.status === status).length;
    expect(count("present")).toBeGreaterThanOrEqual(5);
    expect(count("weak")).toBeGreaterThanOrEqual(3);
    expect(count("missing")).toBeGreaterThanOrEqual(5);
    expect(new Set(open.map((c) => c.style)).size).toBeGreaterThanOrEqual(3);
    expect(cases.length - open.length).toBeGreaterThanOrEqual(cases.length / 10);
  });

  it.each(open.map((c) => [c.status, c.text, c] as const))("%s: %s", (status, _, c) => {
    expect(verdict(id, c)).toBe(status);
  });
});

it("blind cases: their share right is told", () => {
  const blind = raw.elements.flatMap((e) =>
    (e.cases ?? []).filter((c) => c.blind === true).map((c) => [e.id, c] as const),
  );
  const right = blind.filter(([id, c]) => judge(id, c).status === c.status).length;
  console.log(
    `blind cases right: ${right} of ${blind.length} (${((100 * right) / blind.length).toFixed(0)} %)`,
  );
  expect(blind.length).toBeGreaterThan(0);
});
