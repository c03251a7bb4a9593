import type { Catalogue } from "../catalogue/model.ts";
import { printAblation } from "./ablation.ts";
import type { Corpus } from "./corpora.ts";
import type { Frames } from "./frames.ts";
import { Judge } from "./judge.ts";
import { printQuick } from "./print.ts";
import { runCorpus } from "./run.ts";
import { summarise } from "./summary.ts";
import { type Decisions, decisions } from "./suspects.ts";
import { withoutSwitches } from "./switches.ts";

export interface PageInput {
  readonly catalogue: Catalogue;
  readonly frames: Frames | undefined;
  /** All corpora that are measured. What decides is only looked for in those that are not sealed. */
  readonly corpora: readonly Corpus[];
  /** The day of the run: YYYY-MM-DD. */
  readonly date: string;
  readonly tell: (done: number, of: number) => void;
}

function code(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function quick({ corpora, frames }: PageInput, catalogue: Catalogue): string {
  const judge = new Judge(catalogue);
  return corpora
    .map((corpus) => {
      const run = runCorpus(corpus, { judge, frames, keywords: undefined, wanted: () => true });
      return printQuick(corpus, summarise(run, { withIntervals: false }));
    })
    .join("\n");
}

/** The concepts' words go, their names stay known. */
function without(catalogue: Catalogue, off: readonly Decisions[]): Catalogue {
  const names = new Set(off.map((d) => d.name));
  const concepts = catalogue.concepts.map((k) => (names.has(k.id) ? { ...k, terms: [], includes: [] } : k));
  return { ...withoutSwitches(catalogue, names), concepts };
}

function line({ name, provisions, mends, spoils }: Decisions): string {
  return `- \`${name}\`: ${provisions} provisions, ${mends} right, ${spoils} wrong`;
}

function kindOf({ name }: Decisions): string {
  const part = /#(unless|lowers|finds)/.exec(name)?.[1];
  if (part === "finds") return "conditions that must be met";
  if (part === "unless") return "conditions that must not be met";
  if (part === "lowers") return "conditions that lower";
  return name.includes("/") ? "patterns" : "concepts";
}

function countRow(kind: string, all: readonly Decisions[]): string {
  const own = all.filter((d) => kindOf(d) === kind);
  const count = (test: (d: Decisions) => boolean): number => own.filter(test).length;
  const cells = [
    own.length,
    count((d) => d.statutes > 2),
    count((d) => d.statutes === 2),
    count((d) => d.statutes === 1),
    count((d) => d.statutes === 0 && d.provisions > 0),
    count((d) => d.statutes + d.provisions === 0),
  ];
  return `| ${kind} | ${cells.join(" | ")} |`;
}

/** What each layer, concept and condition is worth, as a page. */
export function ablationPage(input: PageInput): string {
  const { catalogue, frames, corpora, date, tell } = input;
  const open = corpora.filter((c) => !c.sealed);
  const all = decisions(catalogue, open, { frames, concepts: true, tell });
  const suspects = all.filter((d) => d.statutes === 1);
  const kinds = [...new Set(all.map(kindOf))];
  return `# What each layer, concept and condition is worth

Made on ${date} by \`npm run evaluate -- --page docs/ablation.md\`; nothing here is written by hand.

## Layers

How the figures change when one layer after the other is switched off (\`npm run evaluate -- --without LAYER\`).

${code(printAblation(corpora, catalogue, frames))}
## In how many texts something decides

Each pattern, condition and concept was switched off by itself, and it was counted in how many of the statutes that may be
read (${open.map((c) => c.name).join(", ")}) a status becomes another. Where several say the same, none of them decides alone.

| | all | three statutes or more | two | one | single provisions only | none |
|:--|--:|--:|--:|--:|--:|--:|
${kinds.map((k) => countRow(k, all)).join("\n")}

## The figures without what decides in one statute only

What decides in a single statute (${suspects.length}) was perhaps written for it. With everything:

${code(quick(input, catalogue))}
With all of it switched off at once:

${code(quick(input, without(catalogue, suspects)))}
## What decides in one statute only

Right and wrong: the labels that are so because of it, single provisions among them.

${kinds
  .map(
    (k) =>
      `### ${k}\n\n${suspects
        .filter((d) => kindOf(d) === k)
        .map(line)
        .join("\n")}\n`,
  )
  .join("\n")}`;
}
