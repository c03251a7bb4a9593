/**
 * The domain types, nothing else. One word for one thing: see README, "Words".
 * Line numbers count from 1 in the file as it is on disk; ranges include both ends.
 */

// ---- catalogue ------------------------------------------------------------------------------------------------

export type Status = "present" | "weak" | "missing";
export type Reason =
  | "permissive"
  | "qualified"
  | "no-actor"
  | "non-operative"
  | "narrow"
  | "partial"
  | "delegated";
export type Confidence = "high" | "medium" | "low";
export type Priority = "core" | "recommended" | "further";
export type Basis = "quoted" | "read" | "part" | "reported" | "unread";

// ---- statute --------------------------------------------------------------------------------------------------

/** First and last line, counted from 1 in the file on disk. */
export type LineRange = readonly [first: number, last: number];

/** What a unit's text does in the law. Only operative text (and text that an amendment inserts) is in force. */
export type UnitRole =
  | "operative"
  | "title" // document title, long title, enacting words
  | "preamble" // recitals, findings, whereas
  | "purpose" // objects and purposes of the law
  | "definition" // interpretation, definitions
  | "note" // editorial notes, history, source notes, footnotes
  | "repeal" // words that repeal or strike
  | "form"; // forms and specimen texts in schedules

export type UnitKind =
  | "document"
  | "division" // Part, Chapter, Title, Division, Schedule: holds sections
  | "section" // the unit with its own heading or number: Section 5, Article 7, § 12
  | "subdivision" // numbered or listed piece of a section: (1), (a), (i), bullets
  | "flush"; // text without a number of its own (a paragraph, a tail after a list)

/** A numbered piece of a statute. `text` is its own text only: no number, no heading, no children. */
export interface Unit {
  readonly id: string; // unique in the statute
  readonly kind: UnitKind;
  readonly role: UnitRole;
  readonly label: string; // the number as written: "Section 5", "(a)", "§ 12-3", "" where there is none
  readonly citation: string; // "s. 12(3)(b)", "Art. 35(2)", "§ 7103(d)(1)"
  readonly heading: string; // own heading without its number, "" where there is none
  readonly headingLines: LineRange | undefined; // where the heading (and number) stands
  readonly text: string; // Markdown markers removed, white space folded, struck text and notes left out
  readonly lines: LineRange; // own text and heading; the children have theirs
  /** Offsets in `text` at which a new source line begins, with that line's number; first entry is offset 0. */
  readonly lineMap: readonly (readonly [offset: number, line: number])[];
  readonly parent: Unit | undefined;
  readonly children: readonly Unit[];
}

/** A term that the statute defines: "Committee" means the National Committee established under section 4. */
export interface DefinedTerm {
  readonly term: string;
  readonly meaning: string;
  readonly unit: Unit;
}

export interface StatuteWarning {
  readonly code: string; // kebab-case: "open-bracket", "blank", "unclear-structure", "not-a-law"
  readonly message: string;
  readonly lines: LineRange | undefined;
}

/** The parsed draft. */
export interface Statute {
  readonly file: string; // as it was given
  readonly title: string;
  readonly root: Unit;
  /** All units in document order, the root first. */
  readonly units: readonly Unit[];
  readonly definedTerms: readonly DefinedTerm[];
  readonly lineCount: number;
  readonly warnings: readonly StatuteWarning[];
}

// ---- assessment -----------------------------------------------------------------------------------------------

/** Words that a finding rests on. An inherited chapeau is a place of its own. */
export interface Evidence {
  readonly unit: string; // id of the (first) unit
  readonly citation: string;
  readonly lines: LineRange;
  readonly quote: string; // source text without Markdown markers, white space folded
  readonly role: "provision" | "chapeau";
}

/** Element × statute. */
export interface Finding {
  readonly element: string;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** A sentence: which condition held and which did not. */
  readonly explanation: string;
  /** The rule of the rubric that decided: "R2", "S14". */
  readonly rule: string;
  readonly confidence: Confidence;
  /** Why the confidence is low, "" otherwise. */
  readonly doubt: string;
  readonly parts: { readonly covered: readonly string[]; readonly open: readonly string[] };
  /** At most three provisions, the best first, each followed by its chapeau where it has one. */
  readonly evidence: readonly Evidence[];
  /** For a missing element: passages worth reading. They are no evidence. */
  readonly closest: readonly Evidence[];
}

/** All findings of a statute, in the catalogue's order. */
export interface Assessment {
  readonly findings: readonly Finding[];
}
