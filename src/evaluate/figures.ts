import {
  at,
  kappa,
  macroF1,
  precision,
  recall,
  right,
  type Share,
  STATUSES,
  share,
  total,
} from "./confusion.ts";
import type { Tally } from "./tally.ts";

/** One line of the report: how it is computed from counts. Figures that are no share carry the number of labels. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly of: (t: Tally) => Share;
  /** Says something of the keyword baseline too, which knows statuses only. */
  readonly statusOnly: boolean;
}

function figure(id: string, title: string, of: (t: Tally) => Share, statusOnly = true): Figure {
  return { id, title, of, statusOnly };
}

function plain(value: (t: Tally) => number): (t: Tally) => Share {
  return (t) => ({ value: value(t), n: total(t.confusion), of: total(t.confusion) });
}

const RIGHT = figure("right", "statuses right", (t) => right(t.confusion));
const KAPPA = figure(
  "kappa",
  "Cohen's kappa",
  plain((t) => kappa(t.confusion)),
);
const REASONS = figure(
  "reasons",
  "rightly weak, a reason shared",
  (t) => share(t.sharedReason, t.rightlyWeak),
  false,
);

/** What is said of labelled statutes. */
export const STATUTE_FIGURES: readonly Figure[] = [
  RIGHT,
  KAPPA,
  figure(
    "macro-f1",
    "macro-F1",
    plain((t) => macroF1(t.confusion)),
  ),
  ...[...STATUSES]
    .reverse()
    .flatMap((s) => [
      figure(`${s}-precision`, `${s}: precision`, (t) => precision(t.confusion, s)),
      figure(`${s}-recall`, `${s}: recall`, (t) => recall(t.confusion, s)),
    ]),
  REASONS,
  figure("evidence", "evidence overlaps a labelled line", (t) => share(t.overlapping, t.bothFound), false),
];

/** Labelled present or weak, and not missed. */
function found({ confusion: c }: Tally): Share {
  const addressed = (["present", "weak"] as const).map((s) => recallOfAny(c, s));
  return share(addressed[0]!.n + addressed[1]!.n, addressed[0]!.of + addressed[1]!.of);
}

function recallOfAny(c: Tally["confusion"], status: "present" | "weak"): Share {
  const hit = at(c, status, "present") + at(c, status, "weak");
  return share(hit, hit + at(c, status, "missing"));
}

/** What is said of phrasebooks: most of an entry's element is settled by the entry, so chance says little. */
export const PHRASEBOOK_FIGURES: readonly Figure[] = [
  RIGHT,
  KAPPA,
  figure("found", "present and weak ones found", found),
  figure("left-alone", "near misses left alone", (t) => recall(t.confusion, "missing")),
  figure("present-recall", "present: right", (t) => recall(t.confusion, "present")),
  figure("weak-recall", "weak: right", (t) => recall(t.confusion, "weak")),
  figure("weak-found", "weak: found", (t) => recallOfAny(t.confusion, "weak")),
  REASONS,
];
