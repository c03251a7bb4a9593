import { type Keywords, keywordStatus, searchable } from "./baseline.ts";
import { type Corpus, EvaluationError } from "./corpora.ts";
import { type Frames, frameProvision } from "./frames.ts";
import type { Judge } from "./judge.ts";
import { readLabelled } from "./labels.ts";
import type { Outcome, Verdict } from "./outcome.ts";
import { type Entry, readPhrasebook } from "./phrasebook.ts";

/** What a run needs beside the corpus. */
export interface Setting {
  readonly judge: Judge;
  /** Needed for phrasebooks only. */
  readonly frames: Frames | undefined;
  readonly keywords: Keywords | undefined;
  /** Which elements are looked at. */
  readonly wanted: (element: string) => boolean;
}

/** The result for a corpus: one outcome for each label, and the texts for the detail. */
export interface Run {
  readonly corpus: Corpus;
  readonly outcomes: readonly Outcome[];
  readonly texts: number;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sources: ReadonlyMap<string, string>;
}

const NOTHING: Verdict = {
  status: "missing",
  reasons: [],
  lines: [],
  rule: "",
  confidence: "low",
  citation: "",
  quote: "",
};

function runStatutes(corpus: Corpus, s: Setting): Run {
  const statutes = readLabelled(corpus.path);
  const outcomes = statutes.flatMap((statute) => {
    const labels = statute.labels.filter((l) => s.wanted(l.element));
    if (labels.length === 0) return [];
    const verdicts = s.judge.judge(statute.source, statute.file);
    const text = searchable(statute.source);
    return labels.map(
      (label): Outcome => ({
        text: statute.id,
        label,
        verdict: verdicts.get(label.element) ?? NOTHING,
        baseline: s.keywords && keywordStatus(s.keywords, label.element, text),
      }),
    );
  });
  const sources = new Map(statutes.map((t) => [t.id, t.source]));
  return { corpus, outcomes, texts: statutes.length, entries: new Map(), sources };
}

/** The baseline looks at the entry's own words: the frame's would answer for every entry alike. */
function runPhrasebook(corpus: Corpus, s: Setting): Run {
  const { frames } = s;
  if (frames === undefined) throw new EvaluationError(`${corpus.name}: the catalogue has no frames.yaml`);
  const entries = readPhrasebook(corpus.path).filter((e) => s.wanted(e.element));
  const named = new Map(entries.map((e) => [`line ${e.line}`, e]));
  const outcomes = [...named].map(([name, e]): Outcome => {
    const verdicts = s.judge.judge(frameProvision(frames, e), name);
    const words = [e.heading, e.chapeau, e.text].join("\n").toLowerCase();
    return {
      text: name,
      label: { element: e.element, status: e.status, why: e.why, lines: [], disputed: false },
      verdict: verdicts.get(e.element) ?? NOTHING,
      baseline: s.keywords && keywordStatus(s.keywords, e.element, words),
    };
  });
  return { corpus, outcomes, texts: entries.length, entries: named, sources: new Map() };
}

/** Judges every text of a corpus. */
export function runCorpus(corpus: Corpus, setting: Setting): Run {
  return corpus.kind === "statutes" ? runStatutes(corpus, setting) : runPhrasebook(corpus, setting);
}
