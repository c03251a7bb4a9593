import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CatalogueError } from "../catalogue/problem.ts";
import { readCatalogue } from "../catalogue/read.ts";
import { printAblation } from "./ablation.ts";
import { ablationPage } from "./ablation-page.ts";
import { falls, printAgainst } from "./against.ts";
import { findKeywords, type Keywords, readKeywords } from "./baseline.ts";
import { printConfidence } from "./confidence.ts";
import { type Corpus, EvaluationError } from "./corpora.ts";
import { printDetail } from "./detail.ts";
import { readFrames } from "./frames.ts";
import { Judge } from "./judge.ts";
import { chooseCorpora, command, type Options } from "./options.ts";
import { printQuick, printSummary } from "./print.ts";
import { type KeptCorpus, type KeptRun, keep } from "./record.ts";
import { runCorpus } from "./run.ts";
import { summarise } from "./summary.ts";

const OWN_CORPUS = join("test", "corpus");

function keywordsFor(corpus: Corpus, options: Options, shared: string | undefined): Keywords | undefined {
  const file = options.keywords ?? findKeywords(corpus.path, shared);
  return file === undefined ? undefined : readKeywords(file);
}

function wantedElements(options: Options): (element: string) => boolean {
  const { element, group } = options;
  if (element.length === 0 && group.length === 0) return () => true;
  return (id) => element.includes(id) || group.includes(id.split(".")[0]!);
}

/** On a terminal only: what is kept of the output should not tell how long it took. */
function tellProgress(done: number, of: number): void {
  if (process.stderr.isTTY && (done % 20 === 0 || done === of)) process.stderr.write(`\r${done} of ${of}`);
}

function readKept(file: string): KeptRun {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as KeptRun;
  } catch (error) {
    throw new EvaluationError(`${file}: expected a run that --json kept (${(error as Error).message})`);
  }
}

function evaluate(paths: readonly string[], options: Options): void {
  const shared = process.env.LAWCHECK_CORPUS || undefined;
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const corpora = chooseCorpora(paths, options, shared, OWN_CORPUS);
  if (paths.length === 0 && shared === undefined)
    say("LAWCHECK_CORPUS is not set: the shared corpus is left out\n");
  const catalogue = readCatalogue(options.catalogue);
  const frames = readFrames(options.catalogue);
  if (options.ablation) {
    say(printAblation(corpora, catalogue, frames));
    return;
  }
  if (options.page !== undefined) {
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(options.page, ablationPage({ catalogue, frames, corpora, date, tell: tellProgress }));
    return;
  }
  const judge = new Judge(catalogue, options.without);
  const kept: KeptCorpus[] = [];
  if (options.without.length > 0) say(`without ${options.without.join(", ")}\n`);
  for (const corpus of corpora) {
    const run = runCorpus(corpus, {
      judge,
      frames,
      keywords: options.quick ? undefined : keywordsFor(corpus, options, shared),
      wanted: wantedElements(options),
    });
    const summary = summarise(run, { withIntervals: options.quick !== true });
    say(options.quick ? printQuick(corpus, summary) : printSummary(corpus, summary));
    if (options.confidence) say(printConfidence(run));
    if (options.detail) say(printDetail(run));
    kept.push(keep(run, summary));
  }
  if (options.against !== undefined) {
    const before = readKept(options.against);
    say(printAgainst(kept, before));
    const fallen = falls(kept, before);
    for (const f of fallen) say(f);
    if (options.failOnFall && fallen.length > 0) process.exitCode = 1;
  }
  if (options.json !== undefined) {
    const run: KeptRun = {
      version: 1,
      date: new Date().toISOString(),
      without: options.without,
      corpora: kept,
    };
    writeFileSync(options.json, `${JSON.stringify(run, null, 1)}\n`);
  }
}

try {
  const program = command().parse();
  evaluate(program.args, program.opts<Options>());
} catch (error) {
  if (!(error instanceof EvaluationError || error instanceof CatalogueError)) throw error;
  process.stderr.write(`evaluate: ${error.message}\n`);
  process.exitCode = 2;
}
