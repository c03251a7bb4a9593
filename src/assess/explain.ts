import type { Wording } from "../catalogue/model.ts";
import type { Candidate, NearMiss } from "../detect/match.ts";
import type { Reason, Status } from "../model.ts";
import type { Norm } from "../norms/model.ts";
import { originalWords } from "../norms/original.ts";

/** Explanations in the catalogue's words: which condition held, which did not, and what would make it present. */
export class Explainer {
  readonly #wording: Wording;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  #slot(slot: string): string {
    return this.#wording.slots[slot] ?? `the ${slot}`;
  }

  #conditions(met: Candidate["met"], norm: Norm): string {
    const named = new Map<string, string>();
    for (const [slot, { hit }] of Object.entries(met)) {
      const words = hit && originalWords(norm, hit.from, hit.to);
      const name = words === undefined ? undefined : `${this.#slot(slot)} (“${words}”)`;
      // one word that meets two conditions is told once
      if (name !== undefined && !named.has(words!)) named.set(words!, name);
    }
    return list([...named.values()]);
  }

  #binding({ norm, clause }: Candidate): string {
    if (clause.mark === undefined) return "";
    const { kind, from, to } = clause.mark;
    const words = originalWords(norm, from, to);
    const { duty, creates, forbids } = this.#wording;
    if (kind === "duty") return fill(duty, { words });
    if (kind === "establishment") return fill(creates, { words });
    return kind === "prohibition" ? fill(forbids, { words }) : "";
  }

  /** What was found: the words that met each condition, what lowered it, and what would mend it. */
  finding(
    best: Candidate,
    status: Status,
    reasons: readonly Reason[],
    dependency: readonly string[],
  ): string {
    const wording = this.#wording;
    const found = fill(wording.found, { conditions: this.#conditions(best.met, best.norm) });
    const depends = dependency.length === 0 ? "" : fill(wording.depends, { elements: list(dependency) });
    if (status === "present") return `${found}${this.#binding(best)}${depends}`;
    const why = reasons.map((reason) => {
      const lowered = best.grade.lowered.find((l) => l.reason === reason);
      const { why } = wording.reasons[reason];
      return lowered?.words === undefined ? (lowered?.text ?? why) : `${why} (“${lowered.words}”)`;
    });
    const weak = fill(wording.weak, { reasons: list(why) });
    const mends =
      reasons.length === 1 ? fill(wording.mend, { mends: wording.reasons[reasons[0]!].mend }) : "";
    return `${found}${weak}${depends}${mends}`;
  }

  /** Why nothing was found, with the provision that came closest. */
  missing(dependency: readonly string[], closest: NearMiss | undefined): string {
    const wording = this.#wording;
    if (dependency.length > 0) return fill(wording.needs, { elements: list(dependency) });
    if (closest === undefined || closest.failed.length !== 1) return wording.missing;
    const more = fill(wording.closest, {
      citation: closest.norm.unit.citation,
      conditions: this.#conditions(closest.met, closest.norm),
      failed: this.#slot(closest.failed[0]!),
    });
    return `${wording.missing}${more}`;
  }
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
