import { describe, expect, it } from "vitest";
import { Matcher } from "../../src/lexicon/matcher.ts";
import type { BodySigns } from "../../src/norms/central-body.ts";
import { readNorms } from "../../src/norms/read.ts";
import { readStatute } from "../../src/statute/index.ts";

const matcher = new Matcher([
  { id: "body.central", terms: [] },
  { id: "founding", terms: [] },
  { id: "founding-office", terms: [] },
  { id: "several", terms: ["council", "committee", "board", "panel"] },
  { id: "office", terms: ["=office", "=unit"] },
  { id: "creates", terms: ["=establish", "=set up", "=may set up", "=appoint"] },
  { id: "founds", terms: ["=there is", "=is established", "=are established"] },
  { id: "members", terms: ["consist of"] },
  { id: "agency", terms: ["ministry", "warden"] },
  { id: "orchards", terms: ["orchard"] },
  { id: "bees", terms: ["bees"] },
  { id: "coordinate", terms: ["coordinate"] },
  { id: "national", terms: ["national"] },
  { id: "local", terms: ["parish"] },
  { id: "government", terms: ["council of ministers"] },
  { id: "treaty", terms: ["elected by the parties"] },
]);
const signs: BodySigns = {
  concept: "body.central",
  founding: "founding",
  "founding-office": "founding-office",
  nouns: ["several"],
  offices: ["office"],
  creates: ["creates"],
  founds: ["founds"],
  members: ["members"],
  agencies: ["agency"],
  remit: ["orchards"],
  coordinates: ["coordinate"],
  rank: ["national"],
  lesser: ["local"],
  never: ["government"],
  foreign: ["bees"],
  treaty: ["treaty"],
};

function read(text: string) {
  const statute = readStatute(`# Act\n\n${text}\n`, { file: "act.md" });
  const reading = readNorms(statute, matcher, { body: signs, definable: new Set() });
  const named = reading.norms.flatMap((n) =>
    n.own.hits
      .filter((h) => h.concept === "body.central")
      .map((h) =>
        n.own.tokens
          .slice(h.from, h.to)
          .map((t) => t.form)
          .join(" "),
      ),
  );
  return { ...reading, named };
}

describe("the coordinating body", () => {
  it.each([
    ["There is established a National Orchard Council.", "National Orchard Council"],
    [
      "There is created in the Ministry of Trees the Council on the Care of Orchards, which is established to coordinate.",
      "Council on the Care of Orchards",
    ],
    ["The Council of Ministers shall establish a national committee on orchards.", "national committee"],
    ["The Minister may set up a panel to be called the Orchard Panel.", "Orchard Panel"],
    ["The Council of Ministers for Orchards is established.", "Council of Ministers for Orchards"],
    ["The Orchard Council is established. It coordinates the care of orchards.", "Orchard Council"],
  ])("%s", (text, name) => {
    expect(read(`## 1. Care\n\n${text}`).body?.name).toBe(name);
  });

  it.each([
    "The Council of Ministers coordinates the care of orchards.",
    "In every parish a parish committee on orchards is established.",
    "There is established a National Council on Bees.",
    "The rules of the Orchard Committee are established by the Minister.",
    "The Minister shall establish procedures for the Orchard Committee.",
    "A National Orchard Council, elected by the parties, is established.",
    "The National Orchard Council, formed by another law, keeps a list.",
    "If a National Orchard Council is established, it shall consist of two wardens.",
  ])("none: %s", (text) => {
    expect(read(`## 1. Care\n\n${text}`).body).toBeUndefined();
  });

  it("is the one that stands higher, wherever it is created", () => {
    const { body } = read(
      "## 1. Money\n\nA board is established for the fund of an orchard.\n\n## 2. Council\n\nThere is established a National Orchard Council.\n\nThe Council shall consist of two wardens.",
    );
    expect(body?.name).toBe("National Orchard Council");
  });

  it("is an office unless agencies sit on it", () => {
    const office = "## 1. Unit\n\nA National Orchard Unit is established to coordinate the care of orchards.";
    expect(read(office).body?.office).toBe(true);
    expect(
      read(`${office}\n\nThe Unit shall consist of a warden and a ministry's delegate.`).body?.office,
    ).toBe(false);
  });
});

describe("its names", () => {
  it("are its first words too, and no plural", () => {
    const { named } = read(
      "## 1. Council\n\nThere is established a Royal Council for the Care of Orchards.\n\n## 2. Work\n\nThe Royal Council shall meet. Royal councils of old may rest.",
    );
    expect(named).toContain("royal council");
    expect(named).not.toContain("royal councils");
  });

  it("are none that the sentence gives to somebody else", () => {
    const { named } = read(
      '## 1. Council\n\nThe Governor (hereinafter: "the Governor") shall establish a National Orchard Council.\n\n## 2. Work\n\nThe Governor shall rest.',
    );
    expect(named.filter((n) => n.includes("governor"))).toEqual([]);
  });

  it("are the full name, its noun after an article, and its acronym", () => {
    const { named } = read(
      "## 1. Council\n\nThere is established a National Orchard Council (NOC).\n\n## 2. Work\n\nThe Council shall meet. A council of a parish may meet. The NOC shall rest.",
    );
    expect(named).toEqual(["national orchard council", "noc", "council", "noc"]);
  });

  it("are what the law calls it", () => {
    const { named } = read(
      '## 1. Council\n\nThere is established the National Orchard Council (in this Act "the Keepers").\n\n## 2. Work\n\nThe Keepers shall meet. The orchard shall rest.',
    );
    expect(named.filter((n) => n.includes("keepers"))).toHaveLength(2);
    expect(named).not.toContain("orchard");
  });
});
