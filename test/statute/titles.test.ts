import { describe, expect, it } from "vitest";
import { at, citations, read } from "./helpers.ts";

describe("titles and divisions that the marks do not show", () => {
  it("takes marked headings above bold article numbers for the articles' titles, roman ones for divisions", () => {
    const statute = read(`# LAW ON MILLS

*(Gazette No. 47/11)*

## I. BASIC PROVISIONS

### Definitions

**Article 1**

*Mill* shall mean a house with a wheel.

### Principles

**Article 2**

The miller shall grind for all.

## II. COUNCIL OF MILLERS

### Establishment

**Article 3**

A Council is established.

**Article 4**

The Council shall meet.
`);
    expect(citations(statute)).toEqual(expect.arrayContaining(["Art. 1", "Art. 2", "Art. 3", "Art. 4"]));
    expect(at(statute, "Art. 2")).toMatchObject({ heading: "Principles", role: "operative" });
    expect(at(statute, "Art. 3").parent).toMatchObject({ heading: "COUNCIL OF MILLERS", role: "operative" });
    expect(at(statute, "Art. 4").parent).toBe(at(statute, "Art. 3").parent);
  });

  it("keeps sections under parts that are marked alike, though a schedule counts from one again", () => {
    const statute = read(`# MILLS ACT

## PART 1

## PRELIMINARY

## Short title

**1.** This Act is the Mills Act.

## PART 2

## WHEELS

## Duty to grease

**2.**—(1) The miller must grease the wheel.

(2) The wheel must turn.

THE SCHEDULE

Wheels to be recorded

1. The great wheel

NOTES

1. Act 1 of 1900
`);
    expect(at(statute, "s. 2")).toMatchObject({ heading: "Duty to grease", kind: "section" });
    expect(at(statute, "s. 2").parent!.label).toBe("PART 2");
    expect(at(statute, "s. 2(1)").text).toBe("The miller must grease the wheel.");
  });

  it("names a section by the marginal note below its first line, and takes no word for a numbered rule", () => {
    const statute = read(`# MILLS ACT

1\\. (1) The Council shall —

*Functions of the Council.*

(a) count mills; and

(b) weigh flour.

2\\. The Minister may make rules.

*Regulations.*

3\\. In this Act —

*Interpretation.*

"mill" means a house with a wheel.
`);
    expect(at(statute, "s. 1").heading).toBe("Functions of the Council");
    expect(at(statute, "s. 2").heading).toBe("Regulations");
    expect(at(statute, "s. 3")).toMatchObject({ heading: "Interpretation", role: "definition" });
  });

  it("leaves a numbered paragraph that is put into another law where it is quoted", () => {
    const statute = read(`# MILLS ACT

## PART 1

## AMENDMENTS

**Amendment of Schedule**

1\\. The Schedule is amended by the insertion of the following paragraph after paragraph 8:

"8A. Any mill.".

**Repeal**

2\\. The Wheels Act is repealed.
`);
    expect(at(statute, "s. 1(8A)").text).toMatch(/^Any mill/);
    expect(at(statute, "s. 2").parent).toBe(at(statute, "s. 1").parent);
    expect(at(statute, "s. 2").parent!.label).toBe("PART 1");
  });

  it("takes (i) after a last but one item for a letter", () => {
    const statute = read(`## Section 1. Council

The Council consists of—

(g) a miller;

(h) a baker; and

(i) a farmer.
`);
    expect(at(statute, "s. 1(i)").text).toBe("a farmer.");
  });
});
