import type { ElementPatterns } from "../detect/detect.ts";
import type { ConceptTerms } from "../lexicon/concepts.ts";
import type { FlatTree } from "../lexicon/tree.ts";
import type { Basis, Priority, Reason, Status } from "../model.ts";
import type { BodySigns } from "../norms/central-body.ts";
import type { RawProfile } from "./profile.ts";

/** A point that an instrument asks for, with what carries it. */
export interface InstrumentPoint {
  readonly id: string;
  readonly text: string;
  /** "element" or "element#part". */
  readonly carriedBy: readonly string[];
  readonly outOfScope: string | undefined;
}

export interface Instrument {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly year: string;
  readonly edition: string | undefined;
  readonly basis: Basis;
  readonly pinpoint: string | undefined;
  readonly supersededBy: string | undefined;
  readonly note: string | undefined;
  readonly points: readonly InstrumentPoint[];
}

export interface Source {
  readonly code: string;
  readonly pinpoint: string | undefined;
  readonly basis: Basis;
}

export interface Part {
  readonly id: string;
  readonly text: string;
  /** Concepts that show that the part is covered. */
  readonly foundBy: readonly string[];
}

export interface WeakWay {
  readonly reason: Reason;
  readonly text: string;
}

/** Another element's finding that bears on this one. */
export interface Dependency {
  readonly element: string;
  /** The reason for which that element is weak. */
  readonly when: Reason;
  readonly reason: Reason;
  readonly settled: string | undefined;
}

export interface Requirement {
  /** At least one of these must not be missing, else this element is missing. */
  readonly any: readonly string[];
  readonly settled: string | undefined;
}

/** A sentence with the status that it must come out with. */
export interface Case {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly style: string;
  readonly heading: string;
  readonly chapeau: string;
  readonly text: string;
  /** Written without knowledge of the rules. */
  readonly blind: boolean;
}

export interface Element {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly requirement: string;
  readonly why: string;
  readonly priority: Priority;
  readonly priorityReason: string;
  readonly sources: readonly Source[];
  readonly parts: readonly Part[];
  readonly present: string;
  readonly weak: readonly WeakWay[];
  readonly evidenceNote: string;
  readonly rubric: readonly string[];
  readonly requires: Requirement | undefined;
  readonly loweredBy: readonly Dependency[];
  readonly detection: ElementPatterns;
}

/** Words that would make an element present, for drafters to take and fill in. */
export interface Clause {
  readonly element: string;
  readonly heading: string;
  /** The kind of place it belongs to: clauses of one kind stand together in a law. */
  readonly belongs: string;
  /** The clause as one item of a list, where a list of that kind is there. */
  readonly listItem: string | undefined;
  /** Numbered "(1)", "(a)"; what is to be filled in stands in square brackets. */
  readonly paragraphs: readonly string[];
  /** Other ways to settle the same matter. */
  readonly options: readonly string[];
  /** Questions that the drafter must answer first. */
  readonly decide: readonly string[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly string[];
}

/** An id that is no longer used, and never again for something else. */
export interface Retired {
  readonly id: string;
  /** The element that asks for it now. */
  readonly successor?: string;
}

/** How the law's coordinating body is recognised, and the element that its creation makes present. */
export interface CentralBody extends BodySigns {
  readonly element: string;
}

/** The words in which findings are explained; `{…}` stands for what is filled in. */
export interface Wording {
  readonly slots: Readonly<Record<string, string>>;
  readonly found: string;
  readonly duty: string;
  readonly creates: string;
  readonly forbids: string;
  readonly weak: string;
  readonly mend: string;
  readonly depends: string;
  readonly missing: string;
  readonly closest: string;
  readonly needs: string;
  readonly reasons: Readonly<Record<Reason, { readonly why: string; readonly mend: string }>>;
}

/** A reach of a law that leaves its provisions weak: for one group only. */
export interface Scope {
  /** What the law is about, and the group to which it may be confined: concepts. */
  readonly of: readonly string[];
  readonly only: readonly string[];
  readonly reason: Reason;
  readonly settled: string;
  readonly text: string;
  /** Elements that are about just that group. */
  readonly except: readonly string[];
}

/** Everything that is known about what laws of one field should hold. Plain data: it survives JSON. */
export interface Catalogue {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly groups: readonly Group[];
  readonly elements: readonly Element[];
  readonly instruments: readonly Instrument[];
  readonly concepts: readonly ConceptTerms[];
  /** The terms of all concepts, where the catalogue was compiled: the concepts name none then. */
  readonly tree?: FlatTree;
  readonly centralBody: CentralBody | undefined;
  readonly scopes: readonly Scope[];
  readonly wording: Wording;
  /** Concepts whose terms defined in a statute pass on what their definition says: "officer" means a warden. */
  readonly definable: readonly string[];
  readonly profiles: readonly RawProfile[];
  readonly retired: readonly Retired[];
}
