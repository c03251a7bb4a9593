import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { frameProvision, type Provision, readFrames } from "../../src/evaluate/frames.ts";
import { Judge } from "../../src/evaluate/judge.ts";
import { findName, type NameRules } from "../../src/evaluate/names.ts";

const frames = readFrames("provisions")!;
const body = frames.names.body!;
const catalogue = readCatalogue("provisions");

function provision(element: string, text: string, more: Partial<Provision> = {}): Provision {
  return { element, heading: "", chapeau: "", text, ...more };
}

describe("names", () => {
  const name = (text: string, rules: NameRules = body): string => findName([text], rules).full;

  it("are the provision's own", () => {
    expect(name("The Inter-Agency Council shall meet.")).toBe("Inter-Agency Council");
    expect(name("The task force shall meet.")).toBe("Task Force");
    expect(name("Duties of the national commission")).toBe("National Commission");
    expect(name("Council's report")).toBe("Council");
    expect(name("The Agency shall meet.")).toBe("Agency");
    expect(name("Members of the Committee for the Fight against Trafficking")).toBe("Committee");
  });

  it("are not those of somebody else", () => {
    for (const text of [
      "The Central Election Commission shall meet.",
      "The parish council shall meet.",
      "The Board of Education shall meet.",
      "Each agency shall report.",
      "There shall be a committee in every district.",
      "The agency shall report.",
    ]) {
      expect(name(text), text).toBe(body.default);
    }
  });

  it("of a plan are found the same way", () => {
    expect(name("The national plan of action shall hold:", frames.names.plan!)).toBe(
      "National Plan of Action",
    );
    expect(name("A training plan is drawn up.", frames.names.plan!)).toBe(frames.names.plan!.default);
  });
});

describe("frames", () => {
  it("put the provision in as a section with heading, chapeau and item", () => {
    const p = provision("report.annual", "reporting every year;", {
      heading: "Functions",
      chapeau: "The Board shall:",
    });
    const text = frameProvision(frames, p);
    expect(text).toContain("## Section 4. Functions\n\nThe Board shall:\n\n- reporting every year;");
    expect(text).toContain("the Board (in this Act");
  });

  it("keep numbers and headings that the provision brings", () => {
    const p = provision("report.annual", "(b) report;", { heading: "Article 19", chapeau: "It shall:" });
    expect(frameProvision(frames, p)).toContain("## Article 19\n\nIt shall:\n\n(b) report;");
  });

  it("require a plan only for the provisions that need one", () => {
    const of = (element: string): string => frameProvision(frames, provision(element, "T."));
    expect(of("action-plan.review")).toContain("shall adopt");
    expect(of("action-plan.adoption")).not.toContain("shall adopt");
    expect(of("action-plan.adoption")).toContain("There is established");
    expect(of("task-force.national")).not.toContain("There is established");
  });

  it("name elements of the catalogue only", () => {
    const known = new Set(catalogue.elements.map((e) => e.id));
    const named = frames.frames.flatMap((f) => f.elements ?? []);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("satisfy no element by themselves, whatever the body is called", () => {
    const judge = new Judge(catalogue);
    const found: string[] = [];
    for (const { id } of catalogue.elements) {
      for (const words of [
        "",
        "The Task Force shall meet.",
        "The Board shall follow the Strategy.",
        "The Agency acts.",
      ]) {
        const verdict = judge.judge(frameProvision(frames, provision(id, words), true), "frame.md").get(id);
        if (verdict?.status !== "missing") found.push(`${id} (${words}): ${verdict?.status}`);
      }
    }
    expect(found).toEqual([]);
  });
});
