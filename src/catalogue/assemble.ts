import type { ConceptTerms } from "../lexicon/concepts.ts";
import type { Basis, Priority, Reason, Status } from "../model.ts";
import {
  compileEvidence,
  compileLowering,
  type RawCondition,
  type RawEvidence,
  type RawLowering,
} from "./compile.ts";
import type { Catalogue, CentralBody, Element, Instrument, Retired, Scope, Wording } from "./model.ts";
import type { RawProfile } from "./profile.ts";
import { Shared } from "./shared.ts";

/** The files of a catalogue as parsed YAML, before anything is resolved. The schemas have checked their shape. */
export interface RawCatalogue {
  readonly catalogue: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly language: string;
    readonly retired?: readonly Retired[];
    readonly groups: readonly {
      readonly id: string;
      readonly title: string;
      readonly elements: readonly string[];
    }[];
  };
  readonly reading: {
    readonly "central-body"?: CentralBody;
    readonly scopes?: readonly Scope[];
    readonly definable?: readonly string[];
    readonly unless?: Readonly<Record<string, RawCondition>>;
    readonly lowers?: readonly RawLowering[];
  };
  readonly instruments: readonly RawInstrument[];
  readonly wording: Wording;
  readonly concepts: readonly ConceptTerms[];
  readonly profiles: readonly RawProfile[];
  readonly elements: readonly RawElement[];
}

export interface RawInstrument {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly year: string | number;
  readonly edition?: string;
  readonly basis: Basis;
  readonly pinpoint?: string;
  readonly "superseded-by"?: string;
  readonly note?: string;
  readonly points: readonly {
    readonly id: string;
    readonly text: string;
    readonly "carried-by"?: readonly string[];
    readonly "out-of-scope"?: string;
  }[];
}

export interface RawCase {
  readonly status: Status;
  readonly reasons?: readonly Reason[];
  readonly style: string;
  readonly heading?: string;
  readonly chapeau?: string;
  readonly text: string;
  readonly blind?: boolean;
}

export interface RawElement {
  readonly id: string;
  readonly title: string;
  readonly requirement: string;
  readonly why: string;
  readonly priority: Priority;
  readonly "priority-reason": string;
  readonly sources: readonly { readonly code: string; readonly pinpoint?: string }[];
  readonly parts?: readonly {
    readonly id: string;
    readonly text: string;
    readonly "found-by"?: readonly string[];
  }[];
  readonly present: string;
  readonly weak: readonly { readonly reason: Reason; readonly text: string }[];
  readonly "evidence-note": string;
  readonly rubric?: readonly string[];
  readonly requires?: { readonly any: readonly string[]; readonly settled?: string };
  readonly "lowered-by"?: readonly {
    readonly element: string;
    readonly when: Reason;
    readonly reason: Reason;
    readonly settled?: string;
  }[];
  readonly evidence?: RawEvidence;
  readonly cases?: readonly RawCase[];
}

function instrument(raw: RawInstrument): Instrument {
  return {
    code: raw.code,
    title: raw.title,
    issuer: raw.issuer,
    year: String(raw.year),
    edition: raw.edition,
    basis: raw.basis,
    pinpoint: raw.pinpoint,
    supersededBy: raw["superseded-by"],
    note: raw.note,
    points: raw.points.map((p) => ({
      id: p.id,
      text: p.text,
      carriedBy: p["carried-by"] ?? [],
      outOfScope: p["out-of-scope"],
    })),
  };
}

function element(
  raw: RawElement,
  instruments: ReadonlyMap<string, Instrument>,
  reading: RawCatalogue["reading"],
  parts: Shared,
): Element {
  const evidence = compileEvidence(raw.evidence ?? { patterns: [] }, reading.unless, parts);
  const everywhere = raw.evidence?.["shared-lowers"] === false ? [] : (reading.lowers ?? []);
  return {
    id: raw.id,
    group: raw.id.slice(0, raw.id.indexOf(".")),
    title: raw.title,
    requirement: raw.requirement.trim(),
    why: raw.why.trim(),
    priority: raw.priority,
    priorityReason: raw["priority-reason"].trim(),
    sources: raw.sources.map((s) => {
      const from = instruments.get(s.code);
      return { code: s.code, pinpoint: s.pinpoint ?? from?.pinpoint, basis: from?.basis ?? "unread" };
    }),
    parts: (raw.parts ?? []).map((p) => ({ id: p.id, text: p.text, foundBy: p["found-by"] ?? [] })),
    present: raw.present.trim(),
    weak: raw.weak,
    evidenceNote: raw["evidence-note"].trim(),
    rubric: raw.rubric ?? [],
    requires: raw.requires && { any: raw.requires.any, settled: raw.requires.settled },
    loweredBy: (raw["lowered-by"] ?? []).map((d) => ({ ...d, settled: d.settled })),
    detection: {
      element: raw.id,
      patterns: evidence.patterns,
      lowers: [...everywhere.map((l) => compileLowering(l, parts)), ...evidence.lowers],
      addsUp: raw.evidence?.["adds-up"],
    },
  };
}

/** Puts the files together: sources get their basis, patterns their defaults, elements the catalogue's order. */
export function assembleCatalogue(raw: RawCatalogue): Catalogue {
  const instruments = raw.instruments.map(instrument);
  const byCode = new Map(instruments.map((i) => [i.code, i]));
  const byId = new Map(raw.elements.map((e) => [e.id, e]));
  const parts = new Shared();
  const order = raw.catalogue.groups.flatMap((g) => g.elements);
  return {
    id: raw.catalogue.id,
    version: raw.catalogue.version,
    title: raw.catalogue.title,
    language: raw.catalogue.language,
    groups: raw.catalogue.groups,
    elements: order.flatMap((id) => {
      const found = byId.get(id);
      return found === undefined ? [] : [element(found, byCode, raw.reading, parts)];
    }),
    instruments,
    concepts: raw.concepts,
    centralBody: raw.reading["central-body"],
    scopes: raw.reading.scopes ?? [],
    wording: raw.wording,
    definable: raw.reading.definable ?? [],
    profiles: raw.profiles,
    retired: raw.catalogue.retired ?? [],
  };
}
