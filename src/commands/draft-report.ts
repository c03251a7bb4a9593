import type { ResultError, StatuteResult } from "../report/result.ts";
import { type DraftText, sectionsOf } from "../report/sections.ts";
import type { Entry } from "../waive/model.ts";
import type { Note } from "../waive/notes.ts";
import type { DraftOutcome } from "./judge-run.ts";

/** What outputs need of a judged draft, or why it could not be judged: plain data, which a worker can hand over. */
export interface DraftReport {
  readonly judged:
    | {
        readonly result: StatuteResult;
        readonly draft: DraftText;
        readonly used: readonly Entry[];
        readonly unused: readonly Note[];
      }
    | undefined;
  readonly errors: readonly ResultError[];
  readonly fault?: string;
}

/** @param withText whether an output shows the draft itself */
export function draftReport(outcome: DraftOutcome, withText: boolean): DraftReport {
  const { judged, errors, fault } = outcome;
  const told = { errors, ...(fault !== undefined && { fault }) };
  if (judged === undefined) return { judged: undefined, ...told };
  const { result, checked, all, fileOf, used, unused } = judged;
  const sections = sectionsOf(checked.statute, fileOf);
  return { judged: { result, draft: { sources: withText ? all : [], sections }, used, unused }, ...told };
}
