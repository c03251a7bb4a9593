import { describe, expect, it } from "vitest";
import common from "../../provisions/schema/common.schema.json";
import element from "../../provisions/schema/element.schema.json";
import instruments from "../../provisions/schema/instruments.schema.json";
import lexicon from "../../provisions/schema/lexicon.schema.json";
import reading from "../../provisions/schema/reading.schema.json";
import wording from "../../provisions/schema/wording.schema.json";
import type { RawCase, RawCatalogue, RawElement, RawInstrument } from "../../src/catalogue/assemble.ts";
import type { RawCondition, RawEvidence, RawLowering, RawPattern } from "../../src/catalogue/compile.ts";
import type { CentralBody, Wording } from "../../src/catalogue/model.ts";
import type { Region } from "../../src/detect/pattern.ts";
import type { ConceptTerms } from "../../src/lexicon/concepts.ts";
import type { Basis, Priority, Reason, Status } from "../../src/model.ts";

/*
 * The schemas say in JSON what the types say in TypeScript. Each list below must name every key of its type, else it
 * does not compile, and must be what the schema allows, else the test fails: change both together.
 */
type All<K extends PropertyKey> = Record<K, true>;
type FullCondition = Exclude<RawCondition, false | string | readonly string[]>;

const sorted = (keys: Iterable<string>): string[] => [...keys].sort();
const keysOf = (schema: { properties: object }): string[] => sorted(Object.keys(schema.properties));

describe("schemas and types", () => {
  it.each<[what: string, ofType: object, ofSchema: readonly string[]]>([
    [
      "regions",
      {
        own: true,
        norm: true,
        chapeau: true,
        bearer: true,
        subject: true,
        heading: true,
        before: true,
        list: true,
        section: true,
        statute: true,
      } satisfies All<Region>,
      common.$defs.region.enum,
    ],
    [
      "reasons",
      {
        permissive: true,
        qualified: true,
        "no-actor": true,
        "non-operative": true,
        narrow: true,
        partial: true,
        delegated: true,
      } satisfies All<Reason>,
      common.$defs.reason.enum,
    ],
    [
      "statuses",
      { present: true, weak: true, missing: true } satisfies All<Status>,
      common.$defs.status.enum,
    ],
    [
      "priorities",
      { core: true, recommended: true, further: true } satisfies All<Priority>,
      element.properties.priority.enum,
    ],
    [
      "bases",
      { quoted: true, read: true, part: true, reported: true, unread: true } satisfies All<Basis>,
      instruments.properties.instruments.items.properties.basis.enum,
    ],
    [
      "conditions",
      {
        any: true,
        in: true,
        words: true,
        count: true,
        enumerated: true,
        kinds: true,
        side: true,
        "led-by": true,
        "not-led-by": true,
        but: true,
      } satisfies All<keyof FullCondition>,
      keysOf(common.$defs.condition),
    ],
    [
      "lowerings",
      { reason: true, when: true, unless: true, settled: true, text: true } satisfies All<keyof RawLowering>,
      keysOf(common.$defs.lowering),
    ],
    [
      "patterns",
      {
        id: true,
        tier: true,
        anchor: true,
        finds: true,
        unless: true,
        gives: true,
        reasons: true,
        lowers: true,
        settled: true,
        actor: true,
        forbids: true,
        advisory: true,
        permissive: true,
        qualified: true,
        delegated: true,
        costs: true,
      } satisfies All<keyof RawPattern>,
      keysOf(element.$defs.pattern),
    ],
    [
      "evidence",
      {
        defaults: true,
        lowers: true,
        unless: true,
        "adds-up": true,
        "shared-lowers": true,
        patterns: true,
      } satisfies All<keyof RawEvidence>,
      keysOf(element.properties.evidence),
    ],
    [
      "defaults of patterns",
      {
        actor: true,
        forbids: true,
        advisory: true,
        permissive: true,
        qualified: true,
        delegated: true,
        costs: true,
      } satisfies All<keyof NonNullable<RawEvidence["defaults"]>>,
      keysOf(element.properties.evidence.properties.defaults),
    ],
    [
      "cases",
      {
        status: true,
        reasons: true,
        style: true,
        heading: true,
        chapeau: true,
        text: true,
        blind: true,
      } satisfies All<keyof RawCase>,
      keysOf(element.$defs.case),
    ],
    [
      "elements",
      {
        id: true,
        title: true,
        requirement: true,
        why: true,
        priority: true,
        "priority-reason": true,
        sources: true,
        parts: true,
        present: true,
        weak: true,
        "evidence-note": true,
        rubric: true,
        requires: true,
        "lowered-by": true,
        evidence: true,
        cases: true,
      } satisfies All<keyof RawElement>,
      keysOf(element),
    ],
    [
      "instruments",
      {
        code: true,
        title: true,
        issuer: true,
        year: true,
        edition: true,
        basis: true,
        pinpoint: true,
        "superseded-by": true,
        note: true,
        points: true,
      } satisfies All<keyof RawInstrument>,
      keysOf(instruments.properties.instruments.items),
    ],
    [
      "wording",
      {
        slots: true,
        found: true,
        duty: true,
        creates: true,
        forbids: true,
        weak: true,
        mend: true,
        depends: true,
        missing: true,
        closest: true,
        needs: true,
        reasons: true,
      } satisfies All<keyof Wording>,
      keysOf(wording),
    ],
    [
      "reading",
      {
        "central-body": true,
        definable: true,
        scopes: true,
        unless: true,
        lowers: true,
      } satisfies All<keyof RawCatalogue["reading"]>,
      keysOf(reading),
    ],
    [
      "the coordinating body",
      {
        element: true,
        concept: true,
        founding: true,
        "founding-office": true,
        nouns: true,
        offices: true,
        creates: true,
        founds: true,
        members: true,
        agencies: true,
        remit: true,
        coordinates: true,
        rank: true,
        lesser: true,
        never: true,
        foreign: true,
        treaty: true,
      } satisfies All<keyof CentralBody>,
      keysOf(reading.properties["central-body"]),
    ],
    [
      "concepts (title and kind are for people)",
      { id: true, terms: true, includes: true, except: true, title: true, kind: true } satisfies All<
        keyof ConceptTerms | "title" | "kind"
      >,
      keysOf(lexicon.properties.concepts.items),
    ],
  ])("%s", (_, ofType, ofSchema) => {
    expect(sorted(ofSchema)).toEqual(sorted(Object.keys(ofType)));
  });
});
